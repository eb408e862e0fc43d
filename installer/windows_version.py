"""What Windows shows of the executable under Properties > Details, in the form that PyInstaller reads."""

from __future__ import annotations

import re

US_ENGLISH, UNICODE = 0x0409, 1200


def version_info(name: str, version: str, *, description: str, company: str, copyright_: str) -> str:
    """The text of a version file; raises ValueError for a version without numbers."""
    release = re.match(r"\d+(?:\.\d+)*", version)
    if release is None:
        raise ValueError(f"the version {version!r} has no numbers")
    four = tuple(int(number) for number in [*release[0].split("."), *"000"][:4])
    strings = {
        "CompanyName": company,
        "FileDescription": description,
        "FileVersion": version,
        "InternalName": name.lower(),
        "LegalCopyright": copyright_,
        "OriginalFilename": f"{name.lower()}.exe",
        "ProductName": name,
        "ProductVersion": version,
    }
    table = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    return (
        "VSVersionInfo(\n"
        f"  ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3F, flags=0, OS=0x40004, fileType=1),\n"
        f"  kids=[StringFileInfo([StringTable('{US_ENGLISH:04x}{UNICODE:04x}', [{table}])]),\n"
        f"        VarFileInfo([VarStruct('Translation', [{US_ENGLISH}, {UNICODE}])])],\n"
        ")\n"
    )
