"""Measures how time and memory of a check grow with the memory that is checked."""

import pathlib
import subprocess
import tempfile

import measuring

SIZES = (25_000, 50_000, 100_000)


def growth(program, rows, sizes=SIZES):
    """Seconds, seconds of the processor and peak MB by count of units; rows are (korean, english)."""
    return {str(size): check(program, rows[:size]) for size in sizes}


def check(program, rows):
    with tempfile.TemporaryDirectory() as folder:
        table, memory = pathlib.Path(folder) / "units.tsv", f"{folder}/units.jjak"
        lines = ["source\ttarget", *("\t".join(map(_printable, row)) for row in rows)]
        table.write_text("\n".join(lines) + "\n", encoding="utf-8")
        subprocess.run([program, "import", table, "--memory", memory], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        run = measuring.run([program, "consistency", "--memory", memory, "--json"])
    return {
        "seconds": round(run.seconds, 2),
        "processor_seconds": round(run.processor, 2),
        "peak_mb": round(run.peak_mb),
    }


def _printable(text):
    """The text without control characters, which no table may hold."""
    return "".join(character for character in text if character >= " ")
