"""Measures how time and memory of a check grow with the memory that is checked."""

import os
import pathlib
import subprocess
import tempfile
import time

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
        start = time.perf_counter()
        process = subprocess.Popen([program, "consistency", "--memory", memory, "--json"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise subprocess.CalledProcessError(process.returncode, "jjak consistency")
    return {
        "seconds": round(seconds, 2),
        "processor_seconds": round(usage.ru_utime + usage.ru_stime, 2),
        "peak_mb": round(usage.ru_maxrss / 1024),
    }


def _printable(text):
    """The text without control characters, which no table may hold."""
    return "".join(character for character in text if character >= " ")
