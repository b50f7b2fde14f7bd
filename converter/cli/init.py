"""`yanlu init`: an archive folder to start from."""

from __future__ import annotations

from pathlib import Path

import click

from converter.cli.base import Command
from converter.cli.wording import Failure, failed
from converter.i18n import pick

SETTINGS = """\
# 言录档案的设置；每一项都可以不写。 · Settings of a Yanlu archive; every one may be left out.

title = "我的档案"                         # 网站标题 · title of the site
# subtitle = "讲话与公文档案"              # 副标题 · line under the title
# language = "zh-Hans"                     # 文献所用语言的标记 · language tag of the documents
# base_url = "https://example.org/archive/" # 网站地址，填了才有绝对链接 · where the site will stand
sources = ["sources"]                      # 源文件所在文件夹 · folders of the source files
output = "output"                          # XML 在 output/xml，网站在 output/site · XML and site go here
# encoding = "gb18030"                     # 认不出编码时指明 · encoding, where it is not recognised
# languages = ["zh", "en"]                 # 界面语言，第一种在根目录 · languages of the interface
# theme = "theme"                          # 其中的模板和样式逐个取代自带的 · templates and styles of your own
# pages = ["pages/about.md"]               # 自己写的 Markdown 页面 · Markdown pages of your own
# terms = "terms.toml"                     # 补充提法词典：terms = ["五大任务"] · adds to the dictionary of terms
# words = "words"                          # 自己的单位、机构、指标词表所在文件夹 · folder of your own word lists
# api = false                              # 不要 api/ 接口 · without the API under api/
"""

EXAMPLE = """\
在全镇春季植树动员会上的讲话

（2024年3月20日）

镇长  齐望山

同志们：

今天开这个会，是把春季植树的任务交到各村手里。下面讲两点。

一、任务要清楚

（一）面积。4月底前，全镇完成造林1200亩，其中河滩地不少于400亩。

（二）成活。镇林业站负责查苗补苗，秋后成活率达到85%以上。

二、责任要到人

一是各村书记带头。二是一块地一本账，谁栽谁管。

同志们，春天不等人，散会以后就动手。
"""

README = """\
# 我的档案 · My archive

- `sources/` 放源文件（纯文本）。 · Put the source files (plain text) here.
- `yanlu build` 生成 `output/xml`（存档 XML）和 `output/site`（网站与 JSON）。 · Makes the XML, the site and its JSON.
- `yanlu serve` 本地预览，源文件一改就重新生成。 · Local preview that rebuilds on change.
- `yanlu.toml` 设置标题、地址等。 · Title, address and other settings.

`output/xml` 里的文件可以手工修改；改过的不会被覆盖。
Files in `output/xml` may be edited by hand; edited ones are not overwritten.
"""


def command() -> click.Command:
    """The command in the language in force."""

    @click.command(
        "init",
        cls=Command,
        short_help=pick("新建一个档案文件夹。", "Make an archive folder to start from."),
        help=pick(
            "\b\n新建档案文件夹 DIR：设置文件 yanlu.toml、带一篇示例的 sources/、说明。\nDIR 不能已有内容。",
            "Make the archive folder DIR: settings (yanlu.toml), sources/ with one example, a README. "
            "DIR must be new or empty.",
        ),
        epilog=pick(
            "\b\n例：\n  yanlu init 我的档案\n  cd 我的档案 && yanlu build && yanlu serve",
            "\b\nExamples:\n  yanlu init my-archive\n  cd my-archive && yanlu build && yanlu serve",
        ),
    )
    @click.argument("dir", type=click.Path(path_type=Path))
    def init(dir: Path) -> None:
        try:
            if dir.exists() and any(dir.iterdir()):
                raise Failure(
                    pick(f"{dir} 不是空文件夹；请换一个名字", f"{dir} is not empty; choose another folder"),
                )
            for name, text in (("yanlu.toml", SETTINGS), ("sources/example.txt", EXAMPLE), ("README.md", README)):
                file = dir / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            raise failed(error, dir) from None
        click.echo(
            pick(
                f"已建好 {dir}。把文本放进 {dir / 'sources'}，再运行：cd {dir} && yanlu build",
                f"Made {dir}. Put texts into {dir / 'sources'}, then run: cd {dir} && yanlu build",
            ),
            err=True,
        )

    return init
