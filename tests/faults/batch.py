"""A batch of workbooks, its old and its new results, and what must hold of them whatever happens to a run."""

import hashlib
import os
import shutil
import subprocess

RESULTS = ["s.xlsx", "s.html", "n"]


def contents(folder):
    """The files of a folder by their digests; a pipe, a device or a link is only named."""
    found = {}
    for at, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(at, name)
            plain = os.path.isfile(path) and not os.path.islink(path)
            found[os.path.relpath(path, folder)] = hashlib.sha256(open(path, "rb").read()).hexdigest() if plain else "-"
    return found


class Batch:
    def __init__(self, program, samples, root):
        self.program, self.root = os.path.abspath(program), root
        self.inputs, self.out = os.path.join(root, "in"), os.path.join(root, "out")
        os.makedirs(self.out)
        shutil.copytree(samples, self.inputs)
        self.before = contents(self.inputs)
        # The results of an earlier run: of fewer files.
        fewer = os.path.join(root, "fewer")
        shutil.copytree(samples, fewer)
        for name in sorted(os.listdir(fewer))[:3]:
            os.remove(os.path.join(fewer, name))
        self.old = self.made(fewer)
        self.new = self.made(self.inputs)
        assert all(self.old[name] != self.new[name] for name in ["s.xlsx", "s.html"])

    def command(self, inputs, out):
        arguments = ["-o", f"{out}/s.xlsx", "--html", f"{out}/s.html", "--export", f"{out}/n"]
        return [self.program, "consolidate", inputs, "--today", "2024-02-10", *arguments]

    def made(self, inputs):
        """The results of a run that nothing disturbs, kept aside."""
        made = os.path.join(self.root, f"made-{os.path.basename(inputs)}")
        os.makedirs(made)
        ran = subprocess.run(self.command(inputs, made), capture_output=True)
        assert ran.returncode in (0, 1), ran.stderr.decode()
        return contents(made)

    def reset(self, old):
        """Puts the old results in their places, or none."""
        shutil.rmtree(self.out)
        os.makedirs(self.out)
        if old:
            shutil.copytree(os.path.join(self.root, "made-fewer"), self.out, dirs_exist_ok=True)

    def start(self):
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(self.command(self.inputs, self.out), **quiet)

    def run(self):
        """Its exit code, and what it said beside its report."""
        ran = subprocess.run(self.command(self.inputs, self.out), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        return ran.returncode, ran.stderr.decode()

    def is_sound(self, old):
        """Each result is the old one, the new one, or absent where there was none; nothing was written to the inputs."""
        wrong = [] if contents(self.inputs) == self.before else ["the inputs were changed"]
        found = contents(self.out)
        for name, digest in found.items():
            if not os.path.basename(name).startswith(".ntm-xlsx-") and digest not in (self.old.get(name), self.new.get(name)):
                wrong.append(f"{name} is neither old nor new")
        wrong += [f"{name} is lost" for name in self.old if old and name not in found]
        return wrong
