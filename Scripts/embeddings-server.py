"""Stands in for an embeddings service: the path tells how it behaves; prints its port, then serves."""

import http.server
import json


class Service(http.server.BaseHTTPRequestHandler):
    asked = 0

    def do_POST(self):
        Service.asked += 1
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        way = self.path.split("/")[1]
        texts = question["input"][:-1] if way == "short" else question["input"]
        rows = [{"index": n, "embedding": [len(text), Service.asked, 1.0]} for n, text in enumerate(texts)]
        if way == "zero":
            rows[0]["embedding"] = [0, 0, 0]
        status = {"broken": 500, "moved": 302}.get(way, 200)
        body = b"nonsense" if way == "nonsense" else json.dumps({"data": rows[::-1]}).encode()
        self.send_response(status)
        if way == "moved":
            self.send_header("Location", f"http://127.0.0.1:{self.server.server_port}/good/v1/embeddings")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Service)
print(server.server_port, flush=True)
server.serve_forever()
