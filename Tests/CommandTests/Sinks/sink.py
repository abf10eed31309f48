"""What a night tells, taken where it arrives: by SMTP, by HTTPS, and at a stand-in for /dev/log.

    sink.py FOLDER

Makes a test authority and a certificate for localhost in FOLDER, listens, writes the ports to
FOLDER/ports, and notes what comes in mails.jsonl, hooks.jsonl and log.txt. Where FOLDER/refuse
exists, mail and posts are refused; where FOLDER/silent does, posts are read and never answered.
The certificate that FOLDER/wrong-host asks for is another machine's.
"""

import email
import email.policy
import http.server
import json
import os
import socket
import ssl
import stat
import subprocess
import sys
import threading
import time

from aiosmtpd.controller import Controller

folder = sys.argv[1]
KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")


def path(name):
    return os.path.join(folder, name)


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)


def certify(name, alternative):
    openssl("req", *KEY, "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj",
            "/CN=a test server")
    with open(path(f"{name}.ext"), "w") as file:
        file.write(f"subjectAltName={alternative}\n")
    openssl("x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key",
            "-CAcreateserial", "-days", "2", "-extfile", f"{name}.ext", "-out", f"{name}.pem")


def note(name, value):
    with open(path(name), "a") as file:
        file.write(json.dumps(value) + "\n")


class Mail:
    async def handle_DATA(self, server, session, envelope):
        if os.path.exists(path("refuse")):
            return "554 not today"
        # The library writes a line break after what it was given, as SMTP does.
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        note("mails.jsonl", {
            "recipients": envelope.rcpt_tos, "from": message["From"], "to": message["To"],
            "subject": message["Subject"], "id": message["Message-ID"], "date": message["Date"],
            "automatic": message["Auto-Submitted"], "text": message.get_content(),
            "defects": [str(defect) for defect in message.defects],
            "raw": envelope.content.decode("utf-8")})
        return "250 taken"


class Hook(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if os.path.exists(path("silent")):
            note("hooks.jsonl", json.loads(body))
            self.connection.close()
            return
        refuses = os.path.exists(path("refuse"))
        if not refuses:
            note("hooks.jsonl", json.loads(body))
        self.send_response(503 if refuses else 204)
        self.end_headers()

    def log_message(self, *arguments):
        pass


def serve(certificate):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hook)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(path(f"{certificate}.pem"), path(f"{certificate}.key"))
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


def listen_to_log():
    os.makedirs(path("dev"), exist_ok=True)
    for name, minor in (("null", 3), ("zero", 5), ("urandom", 9)):
        try:
            os.mknod(path("dev/" + name), 0o666 | stat.S_IFCHR, os.makedev(1, minor))
        except PermissionError:
            return
    log = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    log.bind(path("dev/log"))

    def take():
        while True:
            with open(path("log.txt"), "a") as file:
                file.write(log.recv(65536).decode() + "\n")

    threading.Thread(target=take, daemon=True).start()


openssl("req", "-x509", *KEY, "-keyout", "ca.key", "-out", "ca.pem", "-days", "2", "-subj",
        "/CN=a test authority")
certify("own", "DNS:localhost,IP:127.0.0.1")
certify("other", "DNS:another.example.edu")
listen_to_log()
# The library wants to know its port; one that was free a moment ago will do.
with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    mail = probe.getsockname()[1]
Controller(Mail(), hostname="127.0.0.1", port=mail).start()
ports = f"{mail} {serve('own')} {serve('other')} {serve(None)}"
with open(path("ports.part"), "w") as file:
    file.write(ports)
os.rename(path("ports.part"), path("ports"))
# It ends with the test that started it.
parent = os.getppid()
while os.getppid() == parent:
    time.sleep(0.2)
