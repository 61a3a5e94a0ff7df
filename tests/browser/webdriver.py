"""A headless Chromium, driven over the WebDriver protocol with nothing but Python's own library."""

import json
import re
import shutil
import subprocess
import tempfile
import urllib.request

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


class Browser:
    def __enter__(self):
        self.folder = tempfile.mkdtemp()
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, text=True)
        for line in self.driver.stdout:
            if port := re.search(r"started successfully on port (\d+)", line):
                self.address = f"http://127.0.0.1:{port[1]}/session"
                break
        else:
            raise SystemExit("chromedriver did not start")
        options = {"args": [*FLAGS, f"--user-data-dir={self.folder}"]}
        logs = {"browser": "ALL", "performance": "ALL"}
        wanted = {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": logs}
        session = self.post("", {"capabilities": {"alwaysMatch": wanted}})
        self.address += "/" + session["sessionId"]
        return self

    def __exit__(self, *_):
        try:
            urllib.request.urlopen(urllib.request.Request(self.address, method="DELETE"), timeout=30)
        finally:
            self.driver.terminate()
            self.driver.wait()
            shutil.rmtree(self.folder, ignore_errors=True)

    def post(self, path, body):
        request = urllib.request.Request(
            self.address + path, json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def open(self, url):
        self.post("/url", {"url": url})

    def run(self, script, *arguments):
        """The value that a script returns; an element comes back as something to `press`."""
        return self.post("/execute/sync", {"script": script, "args": list(arguments)})

    def press(self, element, key):
        (identifier,) = element.values()
        self.post(f"/element/{identifier}/value", {"text": key})

    def click(self, element):
        (identifier,) = element.values()
        self.post(f"/element/{identifier}/click", {})

    def command(self, name, **parameters):
        return self.post("/goog/cdp/execute", {"cmd": name, "params": parameters})

    def log(self, kind):
        return self.post("/se/log", {"type": kind})
