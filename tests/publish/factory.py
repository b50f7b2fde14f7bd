"""Records of an invented banner, built by hand, and the archive and site made from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from converter.model import DocumentKind
from converter.publish import manifest
from converter.publish.options import SiteOptions
from converter.publish.site import publish
from converter.record.tree import (
    BlockNode,
    Break,
    Char,
    CommitmentMark,
    DateEntry,
    DeadlineMark,
    Finding,
    Head,
    Inline,
    Node,
    Omitted,
    Pc,
    Record,
    ResponsibleMark,
    SectionNode,
    SourceEntry,
    SpeakerEntry,
    TargetMark,
)
from converter.record.write import write

WORK_CONFERENCE = "旗委经济工作会议"
CONGRESS = "云澜旗第十六届人民代表大会第一次会议"
SECRETARY = SpeakerEntry("郁长河", "旗委书记")
MAYOR = SpeakerEntry("简一川", "旗委副书记、旗长")
SITE = SiteOptions(title="云澜旗讲话档案", subtitle="云澜旗党政讲话与公文")


def date(value: str, basis: str = "printed", certainty: str = "high") -> DateEntry:
    """A date; its words are made up where it is printed."""
    return DateEntry(value, basis, certainty, value.replace("-", ".") if basis == "printed" else None)


def p(identity: str, *content: Inline, run_in: bool = False) -> BlockNode:
    """A paragraph."""
    return BlockNode("p", identity, content, run_in)


def section(
    identity: str,
    marker: str,
    heading: str | tuple[Inline, ...],
    *children: Node,
    number: int | None = None,
    inline: bool = False,
    speaker: SpeakerEntry | None = None,
) -> SectionNode:
    """A section; `heading` "" for none."""
    words: tuple[Inline, ...] = heading if isinstance(heading, tuple) else ((heading,) if heading else ())
    marked = (marker,) if marker else ()
    return SectionNode(identity, "inline" if inline else "block", number, marked, words, children, speaker)


def target(words: str, metric: str | None, value: float | int | None, unit: str | None, **more: object) -> TargetMark:
    """A target that is to be reached or passed, unless `more` says otherwise."""
    made = TargetMark(metric, "ge", value, None, unit, False, (words,))
    return replace(made, **more)  # type: ignore[arg-type]


def record(
    identity: str,
    *text: Node,
    kind: DocumentKind = "speech",
    title: str | None = None,
    meeting: str | None = None,
    speakers: Sequence[SpeakerEntry] = (),
    when: DateEntry | None = None,
    findings: Sequence[Finding] = (),
    occasion: str | None = None,
    place: str | None = None,
    addressees: Sequence[str] = (),
) -> Record:
    """A record with a made-up source."""
    source = SourceEntry(f"{identity}.txt", f"{len(identity):064x}", "text/plain", "utf-8", 1200, 0, 1200)
    head = Head(
        *(title, meeting, tuple(speakers), when, "云澜旗人民政府网", None, source, "0.1.0", None, tuple(findings)),
        *(occasion, place, tuple(addressees)),
    )
    return Record(identity, kind, "zh-Hans", head, text)


def work_conference() -> Record:
    """Four levels, inline series, text that runs in, noise, a masked figure, a deadline that governs from elsewhere."""
    title = "在旗委经济工作会议上的讲话"
    forest = CommitmentMark(
        "s1.1.c1",
        "target",
        "verb-quantity",
        "high",
        (
            DeadlineMark("2022", ("年内",)),
            "完成营造林",
            target("3.5万亩", "营造林", 35000, "亩", comparator="eq"),
            "，新建高标准农田",
            target("2.6万亩以上", "高标准农田", 26000, "亩"),
        ),
    )
    road = CommitmentMark(
        "s1.2.1.c1",
        "task",
        "must",
        "low",
        (
            ResponsibleMark("旗交通运输局", "lead", ("旗交通运输局",)),
            "要新建通村公路",
            target("**公里", "通村公路", None, "公里", masked=True),
        ),
        "d1",
        ("r1",),
        5,
        "必须",
        verb="新建",
        object="通村公路",
    )
    return record(
        "2022-02-18-economy",
        Omitted("page-furniture", ("首页 > 领导讲话 打印本页",)),
        BlockNode("title", None, ("在旗委经济工作会议上的",)),
        BlockNode("title", None, ("讲话",)),
        BlockNode("byline", None, ("旗委书记　郁长河",)),
        BlockNode("dateline", None, ("（2022年2月18日）",)),
        BlockNode("salutation", None, ("同志们：",)),
        p(
            "p1",
            "　　这次会议的任务是",
            Break(),
            "部署今年的经济工作",
            Omitted("caption", ("▲会议现场 尹墨 摄",)),
            "。",
        ),
        section(
            "s1",
            "一、",
            "扎扎实实抓好今年的工作",
            section(
                "s1.1",
                "（一）",
                ("筑牢生态屏障", Pc("。")),
                p("s1.1.p1", "青盐湖是全旗的家底。", forest, "。", run_in=True),
                p("s1.1.p2", "银露沙地的治理不能停。"),
                number=1,
            ),
            section(
                "s1.2",
                "（二）",
                "补齐基础短板",
                p(
                    "s1.2.p1",
                    DeadlineMark("2022-10", ("10月底前",), "d1"),
                    "，由",
                    ResponsibleMark("旗财政局", "support", ("旗财政局",), "r1"),
                    "配合，抓好两件事。",
                ),
                section("s1.2.1", "一是", "", p("s1.2.1.p1", road, "；", run_in=True), number=1, inline=True),
                section("s1.2.2", "二是", "", p("s1.2.2.p1", "改造松岗客运站。", run_in=True), number=2, inline=True),
                number=2,
            ),
            number=1,
        ),
        section("s2", "二、", "加强领导", p("s2.p1", "各苏木镇", Char(7), "都要动起来。"), number=2),
        Omitted("page-number", ("— 7 —",)),
        title=title,
        meeting=WORK_CONFERENCE,
        speakers=[SECRETARY],
        when=date("2022-02-18"),
        findings=[
            Finding("N001", "warning", 12, 3, "三、", (("found", "三、"), ("missing", "二"))),
            Finding("N002", "warning", 14, 1, "四、"),
            Finding("Z999", "info", 15, 1, "来自以后的版本"),
        ],
    )


def records() -> list[Record]:
    """The archive: a meeting with two speeches, a report, a feature with two speakers, notes that name nobody."""
    growth = CommitmentMark(
        "c1",
        "pledge",
        "plan",
        "high",
        ("地区生产总值增长", target("6%左右", "地区生产总值", 6, "%", comparator="approx")),
    )
    invest = CommitmentMark(
        "s1.c1",
        "target",
        "plan",
        "high",
        ("引进资金", target("18至20亿元", None, 1800000000, "元", comparator="range", value_max=2000000000)),
    )
    return [
        work_conference(),
        record(
            "2022-02-18-mayor",
            p("p1", "我讲三点意见。", growth, "。"),
            title="在旗委经济工作会议上的总结讲话",
            meeting=WORK_CONFERENCE,
            speakers=[MAYOR],
            when=date("2022-02-18"),
        ),
        record(
            "2022-01-12-report",
            BlockNode("title", None, ("政府工作报告",)),
            section("s1", "一、", (invest,), p("s1.p1", "招商引资要有实招。"), number=1),
            kind="report",
            title="政府工作报告",
            meeting=CONGRESS,
            speakers=[SpeakerEntry("简一川", "旗长")],
            when=date("2022-01-12"),
        ),
        record(
            "2023-03-feature",
            section("s-1", "", "郁长河谈平安建设", p("s-1.p1", "平安是底线。"), speaker=SECRETARY),
            section(
                "s-2",
                "",
                "欧阳砚答记者问",
                p("s-2.p1", "基层治理要靠网格。"),
                speaker=SpeakerEntry("欧阳砚", "旗委常委、政法委书记"),
            ),
            kind="feature",
            title="平安云澜这样建",
            speakers=[SECRETARY],
            when=date("2023-03", "inferred", "low"),
        ),
        record("notes", p("p1", "学习之后，我有三点体会。"), kind="study", speakers=[SpeakerEntry(None, "学员")]),
    ]


def placed() -> list[Record]:
    """A speech that says where and when it was given, a notice to several from the same place."""
    return [
        record(
            "2022-02-20-forum",
            p("p1", "管好用好每一条渠。"),
            title="在旗委水利工作座谈会上的讲话",
            meeting="旗委水利工作座谈会",
            speakers=[SpeakerEntry("郝远", "旗水利局局长", "旗水利局")],
            when=date("2022-02-20"),
            occasion="2022年2月20日在旗委水利工作座谈会上",
            place="松岗镇",
        ),
        record(
            "2022-03-01-notice",
            BlockNode("salutation", None, ("各苏木镇人民政府，旗直各部门：",)),
            p("p1", "请认真落实。"),
            kind="notice",
            title="关于做好春灌工作的通知",
            when=date("2022-03-01"),
            place="松 岗镇",
            addressees=("各苏木镇人民政府", "旗直各部门"),
        ),
    ]


def hostile() -> Record:
    """Markup, quotes, direction marks and very long words wherever a text can stand."""
    evil = "<script>alert(1)</script>\"'&amp;\u202e\u2066倒\u2069</p><a href=//x.invalid>" + "长" * 300 + "w" * 300
    mark = CommitmentMark(
        "s1.c1",
        "task",
        evil,
        "high",
        (evil, target(evil, evil, 1, evil), ResponsibleMark(evil, None, (evil,)), DeadlineMark(None, (evil,))),
    )
    made = record(
        "hostile",
        Omitted("page-furniture", (evil, Char(8))),
        BlockNode("title", None, (evil,)),
        section("s1", evil, (evil, Pc(evil)), p("s1.p1", evil, Omitted("caption", (evil,)), mark), number=1),
        title=evil,
        meeting=evil,
        speakers=[SpeakerEntry(evil, evil, evil)],
        when=DateEntry("2024", "printed", "high", evil),
        findings=[Finding("N001", "warning", 1, 1, evil, (("found", evil),))],
        occasion=evil,
        place=evil,
        addressees=[evil, evil],
    )
    source = replace(made.head.source, path=evil)
    return replace(made, head=replace(made.head, publisher=evil, reference=evil, source=source))


def xml_of(folder: Path, made: Iterable[Record]) -> Path:
    """The records as XML below `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in made:
        (folder / f"{one.id}.xml").write_bytes(write(one))
    return folder


def site_of(folder: Path, made: Iterable[Record], options: SiteOptions = SITE) -> Path:
    """A published site of the records."""
    publish([xml_of(folder / "xml", made)], folder / "site", options)
    return folder / "site"


HISTORY = "api/v1/changes"  # what tells of the builds before begins like this: `changes.json`, `changes/1.json`


def contents(folder: Path, history: bool = False) -> dict[str, bytes]:
    """Every file of a folder but what the program keeps for its next build; with `history` also what tells of others."""
    found = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".yanlu-cache" not in path.parts
    }
    if history:
        return found
    if manifest.FILE in found:
        lines = found[manifest.FILE].splitlines(keepends=True)
        found[manifest.FILE] = b"".join(line for line in lines if not line.startswith(HISTORY.encode()))
    return {path: data for path, data in found.items() if not path.startswith(HISTORY)}
