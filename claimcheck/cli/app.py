"""Which command an argument list means, and the typer application that runs it.

A command is a module of ``claimcheck.cli.commands``: the module's name is the command's, its function ``command`` (or,
for a group of commands, its ``app``) is what runs. Only the module that is asked for is imported.
"""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path
from typing import Any

import typer

import claimcheck
from claimcheck.model.errors import ClaimcheckError, InputError

DEFAULT = "check"
#: Options of the whole program; any other leading option belongs to the default command.
_OWN_OPTIONS = {"--help", "-h", "--version", "-V", "--install-completion", "--show-completion"}


def commands() -> list[str]:
    """The names of all commands, sorted."""
    modules = (Path(__file__).parent / "commands").glob("[a-z]*.py")
    return sorted(module.stem.replace("_", "-") for module in modules)


def dispatch(args: list[str]) -> int:
    """Run the command that ``args`` name and return its exit status.

    Raises:
        ClaimcheckError: the arguments cannot be understood, or the command cannot run.
    """
    completing = "_CLAIMCHECK_COMPLETE" in os.environ
    known = commands()
    if not args:
        args = ["--help"]
    elif not completing:
        args = with_command(args, known)
    application = build([args[0]] if args[0] in known and not completing else known)
    if args[0] in known and not completing:
        args = [args[0], *_in_group(args[0], args[1:])]
    try:
        outcome: Any = typer.main.get_command(application).main(
            args=args, prog_name="claimcheck", standalone_mode=False
        )
    except typer.Abort:
        raise KeyboardInterrupt from None
    except Exception as fault:
        if not hasattr(fault, "format_message"):  # what typer raises for a bad option has moved between its versions
            raise
        raise ClaimcheckError(_sentence(fault.format_message())) from None
    return outcome if isinstance(outcome, int) else 0


def with_command(args: list[str], known: list[str], default: str = DEFAULT) -> list[str]:
    """``args`` with the command spelt out: what is no command is a path (or an option) of the default command.

    Raises:
        InputError: the first argument is neither a command nor a path, but is spelt much like a command.
    """
    first = args[0]
    if first in known or first in _OWN_OPTIONS:
        return args
    if not first.startswith("-") and not os.path.exists(first):  # noqa: PTH110 - Path.exists fails on too long a name
        from claimcheck.rulepack.schema import nearest

        if hint := nearest(first, known):
            raise InputError(f"'{first}' is neither a command nor a file or folder{hint}")
    return [default, *args]


def _in_group(name: str, args: list[str]) -> list[str]:
    """The arguments of command ``name``; if it is a group with a default, with the subcommand spelt out."""
    module = _module(name)
    default = getattr(module, "DEFAULT", None)
    if default is None or not args:
        return args
    return with_command(
        args, [command.name or command.callback.__name__ for command in module.app.registered_commands], default
    )


def _module(name: str) -> Any:
    return import_module(f"claimcheck.cli.commands.{name.replace('-', '_')}")


def build(names: list[str]) -> typer.Typer:
    """The typer application with the commands of these names."""
    application = typer.Typer(
        help="Where do the articles about one event disagree? `claimcheck PATH...` is `claimcheck check PATH...`.",
        epilog="Exit status: 0 nothing to fail on, 1 a finding at or above --fail-on, 2 it could not run.",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    application.callback()(_program)
    for name in names:
        module = _module(name)
        if hasattr(module, "app"):
            application.add_typer(module.app, name=name)
        else:
            application.command(name)(module.command)
    return application


def _show_version(wanted: bool) -> None:
    if wanted:  # only reached when it stands beside other arguments
        typer.echo(f"claimcheck {claimcheck.__version__}")
        raise typer.Exit


def _program(
    version: bool = typer.Option(
        False, "--version", "-V", help="Print the version and exit.", callback=_show_version, is_eager=True
    ),
) -> None:
    """The program itself does nothing; its commands do."""


def _sentence(message: str) -> str:
    """A parser's message in the form of ours: on one line, with a full stop."""
    line = " ".join(message.split())
    return line if line.endswith((".", "?", "!", ")")) else line + "."
