"""Makes manual pages of the description of its commands that sisfeed prints.

    sisfeed --experimental-dump-help | python3 man.py FOLDER
"""

import json
import pathlib
import sys

EXIT_CODES = [
    ("0", "clean, or nothing at or above --fail-on"),
    ("1", "findings"),
    ("2", "a file is refused"),
    ("3", "could not run: path, permission, disk, settings"),
    ("64", "usage"),
]


def escaped(text):
    """Text in which nothing is a request or an escape of roff."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def option_name(name):
    return ("-" if name["kind"] == "short" else "--") + name["name"]


def term(argument):
    """An option or argument as it is typed."""
    value = argument.get("valueName", "value")
    if argument["kind"] == "positional":
        return f"\\fI{escaped(value)}\\fR"
    names = ", ".join(f"\\fB{escaped(option_name(name))}\\fR" for name in argument["names"])
    return names if argument["kind"] == "flag" else f"{names} \\fI{escaped(value)}\\fR"


def synopsis(path, command):
    parts = [f"\\fB{escaped(' '.join(path))}\\fR"]
    for argument in visible(command):
        part = term({**argument, "names": argument.get("names", [])[:1]})
        parts.append(f"[{part}]" if argument.get("isOptional") else part)
    if command.get("subcommands"):
        parts.append("\\fIcommand\\fR")
    return " ".join(parts)


def visible(command):
    return [a for a in command.get("arguments", []) if a.get("shouldDisplay", True)]


def paragraphs(text):
    """The discussion; what is indented or in the list of examples stands as it is."""
    lines = []
    for block in text.strip().split("\n\n"):
        first, *rest = block.split("\n")
        if first.isupper():
            lines.append(f".SH {escaped(first)}")
            block = "\n".join(rest)
        else:
            lines.append(".PP")
        if block.startswith("  "):
            lines += [".nf", escaped(block), ".fi"]
        elif block:
            lines.append(escaped(block))
    return lines


def page(path, command, version):
    name = "-".join(path)
    lines = [
        f'.TH "{escaped(name).upper()}" 1 "" "sisfeed {escaped(version)}"',
        ".SH NAME",
        f"{escaped(name)} \\- {escaped(command.get('abstract', ''))}",
        ".SH SYNOPSIS",
        synopsis(path, command),
    ]
    discussion = paragraphs(command.get("discussion", ""))
    if discussion:
        lines += [".SH DESCRIPTION"] + discussion
    arguments = visible(command)
    if arguments:
        lines.append(".SH OPTIONS")
    for argument in arguments:
        lines += [".TP", term(argument)]
        words = argument.get("abstract", "")
        if argument.get("defaultValue") and argument["kind"] == "option":
            words += f" (default: {argument['defaultValue']})"
        lines.append(escaped(words) or "\\&")
    subcommands = [c for c in command.get("subcommands", []) if c["commandName"] != "help"]
    if subcommands:
        lines.append(".SH COMMANDS")
        for subcommand in subcommands:
            lines += [".TP", f"\\fB{escaped(subcommand['commandName'])}\\fR"]
            lines.append(escaped(subcommand.get("abstract", "")) or "\\&")
    lines.append(".SH EXIT STATUS")
    for code, meaning in EXIT_CODES:
        lines += [".TP", f"\\fB{code}\\fR", escaped(meaning)]
    if len(path) > 1:
        lines += [".SH SEE ALSO", "\\fBsisfeed\\fR(1)"]
    return "\n".join(lines) + "\n"


def write(folder, path, command, version):
    (folder / ("-".join(path) + ".1")).write_text(page(path, command, version), encoding="utf-8")
    for subcommand in command.get("subcommands", []):
        if subcommand["commandName"] != "help":
            write(folder, path + [subcommand["commandName"]], subcommand, version)


def main():
    root = json.load(sys.stdin)["command"]
    write(pathlib.Path(sys.argv[1]), [root["commandName"]], root, root.get("version", ""))


if __name__ == "__main__":
    main()
