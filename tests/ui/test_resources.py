from __future__ import annotations

import shutil
import struct
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from notifyadmin.store import program_files
from notifyadmin.ui.resources import ICONS, STYLE_IMAGES, Resources

ROOT = Path(__file__).parents[2] / "resources"


@pytest.fixture
def resources(qapp: QApplication) -> Resources:
    return Resources(ROOT)


def inks(image: QImage) -> set[str]:
    """The colours of an image's opaque pixels, rounded as antialiasing needs it."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    opaque = [pixel for pixel in pixels if pixel.alpha() == 255]
    return {QColor(*(5 * round(part / 5) for part in pixel.getRgb()[:3])).name() for pixel in opaque}  # type: ignore[index]


def strongest(image: QImage) -> int:
    """The alpha of the most opaque pixel."""
    return max(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))


def test_nothing_is_missing() -> None:
    assert Resources(ROOT).missing() == ()


def test_missing_names_what_is_not_there_or_empty(tmp_path: Path) -> None:
    shutil.copytree(ROOT, tmp_path / "resources")
    (tmp_path / "resources/icons/send.svg").unlink()
    (tmp_path / "resources/style.qss").write_text("")

    assert set(Resources(tmp_path / "resources").missing()) == {"icons/send.svg", "style.qss"}


@pytest.mark.parametrize(("folder", "names"), [("icons", ICONS), ("style", STYLE_IMAGES)])
def test_each_drawing_is_declared_and_each_declared_one_is_drawn(folder: str, names: tuple[str, ...]) -> None:
    assert {path.stem for path in (ROOT / folder).glob("*.svg")} == set(names)


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_of_one_family(name: str) -> None:
    drawing = ElementTree.fromstring((ROOT / f"icons/{name}.svg").read_text())  # noqa: S314 our own file

    wanted = {"viewBox": "0 0 24 24", "stroke": "currentColor", "stroke-width": "1.75", "stroke-linecap": "round"}
    assert {key: drawing.get(key) for key in wanted} == wanted
    assert {part.get("stroke") for part in drawing} == {None}
    assert {part.get("fill") for part in drawing} <= {None, "currentColor"}


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_in_the_colour_asked_for(name: str, resources: Resources) -> None:
    image = resources.icon(name, color=QColor("#ff00aa")).pixmap(QSize(24, 24), 3.0).toImage()

    assert inks(image) == {"#ff00aa"}


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_has_the_pixels_of_its_screen(ratio: float, resources: Resources) -> None:
    pixmap = resources.icon("send").pixmap(QSize(16, 16), ratio)

    assert (pixmap.width(), pixmap.devicePixelRatio()) == (16 * ratio, ratio)


def test_a_disabled_icon_is_paler(resources: Resources) -> None:
    icon = resources.icon("production")

    normal, disabled = (
        icon.pixmap(24, 24, mode).toImage().convertToFormat(QImage.Format.Format_ARGB32)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    )
    assert strongest(disabled) < strongest(normal) / 2


def test_an_icon_that_is_not_there_is_empty(resources: Resources) -> None:
    assert resources.icon("no-such-icon").isNull()


def test_a_broken_icon_is_empty(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "icons").mkdir()
    (tmp_path / "icons/send.svg").write_text("<svg")

    assert Resources(tmp_path).icon("send").isNull()


def test_an_icon_is_drawn_once(resources: Resources) -> None:
    assert resources.icon("send").cacheKey() == resources.icon("send").cacheKey()
    assert resources.icon("send").cacheKey() != resources.icon("send", color="danger").cacheKey()


def test_a_status_has_its_own_colour_and_the_rest_a_quiet_one(resources: Resources) -> None:
    resources.set_colors({"danger": "#ff0000", "icon": "#00ff00", "on_accent": "#0000ff"})

    drawn = {
        "error": resources.icon("error"),
        "save": resources.icon("save"),
        "send": resources.icon("send", color="on_accent"),
    }
    colors = {name: inks(icon.pixmap(QSize(24, 24), 3.0).toImage()) for name, icon in drawn.items()}
    assert colors == {"error": {"#ff0000"}, "save": {"#00ff00"}, "send": {"#0000ff"}}


def test_an_icon_is_renewed_in_the_colours_of_now(resources: Resources) -> None:
    resources.set_colors({"icon": "#000000", "danger": "#000000"})
    plain, dangerous = resources.icon("save"), resources.icon("remove", color="danger")
    resources.set_colors({"icon": "#ffffff", "danger": "#ff0000"})

    colors = [
        inks(icon.pixmap(QSize(24, 24), 3.0).toImage())
        for icon in map(resources.renewed, (plain, dangerous))
        if icon is not None
    ]
    assert colors == [{"#ffffff"}, {"#ff0000"}]


def test_an_icon_with_a_colour_of_its_own_and_a_foreign_one_are_not_renewed(resources: Resources) -> None:
    assert resources.renewed(resources.icon("save", color=QColor("#123456"))) is None
    assert resources.renewed(QIcon()) is None


def test_a_label_shows_an_icon(qtbot: QtBot, resources: Resources) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    resources.show_icon(label, "warning", size=20)

    assert label.pixmap().deviceIndependentSize().toSize() == QSize(20, 20)


def test_the_program_has_an_icon_even_without_its_drawing(tmp_path: Path, resources: Resources) -> None:
    shutil.copy(ROOT / "notifyadmin.png", tmp_path)

    assert QSize(16, 16) in resources.app_icon().availableSizes()
    assert not Resources(tmp_path).app_icon().isNull()
    assert Resources(tmp_path / "nowhere").app_icon().pixmap(16, 16).isNull()


def test_the_icon_for_windows_holds_every_size() -> None:
    data = (ROOT / "notifyadmin.ico").read_bytes()
    _, kind, count = struct.unpack_from("<HHH", data)

    sizes = {data[6 + 16 * at] or 256 for at in range(count)}
    assert kind == 1
    assert {16, 24, 32, 48, 256} <= sizes


def test_they_are_found_in_a_checkout() -> None:
    assert Resources.found().root == ROOT


def test_they_are_found_in_a_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program_files, "__file__", str(tmp_path / "notifyadmin/store/program_files.py"))
    (tmp_path / "notifyadmin/resources").mkdir(parents=True)

    assert Resources.found().root == tmp_path / "notifyadmin/resources"


def test_they_are_found_in_a_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program_files, "__file__", str(tmp_path / "notifyadmin/store/program_files.py"))
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "bundle"), raising=False)

    assert Resources.found().root == tmp_path / "bundle/resources"


def test_importing_the_module_loads_no_svg_library() -> None:
    code = "import sys, notifyadmin.ui.resources; sys.exit('PySide6.QtSvg' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_desktop_entry_and_the_metainfo_name_each_other() -> None:
    metainfo = ElementTree.parse(ROOT / "io.github.notifyadmin.NotifyAdmin.metainfo.xml").getroot()  # noqa: S314
    entry = (ROOT / "notifyadmin.desktop").read_text()

    assert metainfo.findtext("launchable") == "notifyadmin.desktop"
    assert metainfo.findtext("name") == "NotifyAdmin"
    assert "\nName=NotifyAdmin\n" in entry
    assert "\nIcon=notifyadmin\n" in entry


@pytest.mark.parametrize(
    "command",
    [
        ["desktop-file-validate", "notifyadmin.desktop"],
        ["appstreamcli", "validate", "--no-net", "io.github.notifyadmin.NotifyAdmin.metainfo.xml"],
    ],
    ids=lambda command: command[0],
)
def test_the_desktop_accepts_what_describes_the_program(command: list[str]) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
