"""Records that share what pages for finding are made from: terms, metrics, bodies, series, namesakes."""

from __future__ import annotations

from converter.record.tree import (
    CommitmentMark,
    DeadlineMark,
    QuantityMark,
    Record,
    ResponsibleMark,
    ResultMark,
    SpeakerEntry,
)
from tests.publish.factory import date, p, record, section, target

DEPUTY = SpeakerEntry("郝远", "旗水利局局长")


def report(year: int, session: str, forest: float | None, body: str = "旗林草局", unit: str = "亩") -> Record:
    """A year's report with a target, a body and terms."""
    promise = CommitmentMark(
        "c1",
        "target",
        "plan",
        "high",
        (
            DeadlineMark(str(year), ("今年",)),
            ResponsibleMark(body, "lead", (body,)),
            "完成植树",
            target(f"{forest}万{unit}", "植树", forest and forest * 10000, unit, masked=forest is None),
        ),
    )
    return record(
        f"report-{year}",
        p("p1", "要完成“三大片区”建设，落实《林草保护条例》。", promise, "。"),
        section("s1", "一、", "持续改善营商环境", p("s1.p1", "“三大片区”是家底。"), number=1),
        kind="report",
        title=f"{year}年工作报告",
        meeting=f"云澜旗第十六届人民代表大会第{session}次会议",
        speakers=[SpeakerEntry("郝远", "旗长")],
        when=date(f"{year}-01-10"),
    )


def reached(identity: str, period: str | None, forest: float, unit: str = "亩") -> ResultMark:
    """A result, in the words of another document than the target's."""
    figure = QuantityMark("完成植树", "eq", forest * 10000, None, unit, False, (f"{forest}万{unit}",))
    return ResultMark(identity, period, "past", "high", ("全年完成植树", figure))


def finding() -> list[Record]:
    """Three reports of a series, a speech by a namesake, a paper that says one thing thrice, a report of what
    was reached."""
    return [
        report(2020, "一", 3.5),
        report(2021, "二", 2.0, "旗林业和草原局"),
        report(2023, "三", 3.0, unit="公顷"),
        record(
            "namesake",
            p("p1", "营商环境要看得见。"),
            title="在水利工作会议上的讲话",
            meeting="全旗水利工作会议",
            speakers=[DEPUTY],
            when=date("2021-06-01"),
        ),
        record("thrice", p("p1", "“一张网”就是“一张网”，不是别的“一张网”。"), kind="study", title="一张网"),
        record(
            "review",
            p("p1", "回头看，", reached("r1", "2020", 3.6), "；", reached("r2", None, 9.1), "。"),
            title="云澜旗政府工作报告",
            kind="report",
            when=date("2024-01-09"),
        ),
    ]
