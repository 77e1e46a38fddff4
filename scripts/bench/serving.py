"""The public pages beside nginx on the same cores: rates, waits, memory and crowds."""

import gzip
import http.client
import os
import re
import resource
import shutil
import socket
import statistics
import subprocess
import time

from monitor import PORT, Monitor, page, read, spread, write

RUNS = 5
SECONDS = 6
CONNECTIONS = 64
SAMPLE_PORT, NGINX_PORT = PORT + 1, PORT + 2
READERS_MAX = 2000  # ReaderLimits.connectionsMax
ATTEMPTS = 10_000
PAGE_SIZE = 30_000
# What browsers send.
GZIP = "gzip, deflate, br, zstd"
NGINX_CONF = """
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{ worker_connections 4096; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  gzip_static on;
  gzip_vary on;
  keepalive_requests 1000000000;
  open_file_cache max=100;
  types {{ text/html html; }}
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  server {{ listen 127.0.0.1:{port} backlog=1024; root {folder}/site; }}
}}
"""
# Each connection thinks for a while after each answer, longer or shorter by chance.
THINKING = """
function delay() return math.floor(-{mean} * math.log(1 - math.random()) + math.random()) end
"""


def nginx_program():
    for path in ("nginx", ".build-bench/nginx/usr/sbin/nginx", shutil.which("nginx") or ""):
        if os.path.isfile(path):
            return os.path.abspath(path)
    raise FileNotFoundError("nginx")


def ask(path, accept="identity", port=PORT):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Accept-Encoding": accept})
    answer = connection.getresponse()
    return answer.status, answer.read()


def monitor_with_sample(folder):
    for name in ("Indicators", "Config", "dashboards"):
        shutil.copytree(name, f"{folder}/{name}")
    providers = f"{folder}/Config/providers.yaml"
    write(providers, read(providers).replace(":8601/", f":{SAMPLE_PORT}/"))
    write(f"{folder}/Config/monitor.yaml", f"listen_port: {PORT}\n")
    monitor = Monitor(folder, "--sample")
    monitor.wait_for(lambda: page()[0] == 200, 300)
    # The sample's past is being lived until its newest quarter is released.
    monitor.wait_for(lambda: b"2026-27-Q2" in page("/about/")[1], 300)
    time.sleep(3)
    return monitor


def chosen_page():
    """The page linked from the first one, or that itself, whose size is nearest to 30 kB."""
    found = re.findall(r'href="([a-zA-Z0-9/-]+/)"', ask("/")[1].decode())
    links = {"/"} | {"/" + link for link in found}
    sizes = {link: len(ask(link)[1]) for link in links}
    return min(links, key=lambda link: abs(sizes[link] - PAGE_SIZE))


class Nginx:
    """nginx with what `site` wrote, one page of it in gzip too: the daemon's own bytes."""

    def __init__(self, folder, path):
        with open(f"{folder}/site{path}index.html.gz", "wb") as file:
            file.write(ask(path, "gzip")[1])
        write(f"{folder}/nginx.conf", NGINX_CONF.format(folder=folder, port=NGINX_PORT))
        self.process = subprocess.Popen(
            [nginx_program(), "-p", folder, "-e", f"{folder}/nginx.log", "-c",
             f"{folder}/nginx.conf", "-g", "daemon off;"], stderr=subprocess.DEVNULL)
        for _ in range(100):
            try:
                if all(ask(path, way, NGINX_PORT) == ask(path, way) for way in ("gzip", "identity")):
                    return
            except OSError:
                pass
            time.sleep(0.1)
        raise RuntimeError("nginx does not serve the same bytes: " + read(f"{folder}/nginx.log"))

    def pids(self):
        own = str(self.process.pid)
        return [own] + read(f"/proc/{own}/task/{own}/children").split()

    def end(self):
        self.process.terminate()
        self.process.wait(20)


def cpu(pids):
    """Seconds of processor time that processes have used."""
    fields = [read(f"/proc/{pid}/stat").rsplit(")", 1)[1].split() for pid in pids]
    return sum(int(field[11]) + int(field[12]) for field in fields) / os.sysconf("SC_CLK_TCK")


def wrk(url, *more, seconds=SECONDS):
    """Requests a second, milliseconds of the slowest hundredth, and wrk's own processor time."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    output = subprocess.run(
        ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", *more, url],
        capture_output=True, text=True, check=True).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert "Non-2xx" not in output and "Socket errors" not in output, output
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)\n", output).groups()
    slow = float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return float(re.search(r"Requests/sec:\s+([\d.]+)", output)[1]), slow, used


def side_by_side(path, accept, servers):
    """Runs in turn; prints rates, their ratio and who used the cores. Returns our median rate."""
    rates = {name: [] for name in servers}
    shares = {name: [] for name in servers}
    costs = {name: [] for name in servers}
    header = ("-H", f"Accept-Encoding: {accept}")
    for name, (port, _) in servers.items():
        wrk(f"http://127.0.0.1:{port}{path}", *header, seconds=2)
    for _ in range(RUNS):
        for name, (port, pids) in servers.items():
            before = cpu(pids())
            rate, _, own = wrk(f"http://127.0.0.1:{port}{path}", *header)
            served = cpu(pids()) - before
            rates[name].append(rate)
            shares[name].append(own / (own + served))
            costs[name].append(served / rate / SECONDS * 1e6)
    print(f"{path} in {accept.split(',')[0]}, {len(ask(path, accept)[1]):,} bytes a body, wrk -t2 "
          f"-c{CONNECTIONS}, {RUNS} runs of {SECONDS} s in turn:")
    for name in servers:
        median = statistics.median(rates[name])
        print(f"  {name}: {median:,.0f} requests/s ({min(rates[name]):,.0f} to "
              f"{max(rates[name]):,.0f}), {statistics.median(costs[name]):.0f} µs of processor each"
              f"; wrk's own share of the time used {statistics.median(shares[name]):.0%}")
    ratios = [ours / theirs for ours, theirs in zip(rates["ours"], rates["nginx"])]
    print(f"  ours / nginx: {spread(ratios)}   (bar: 0.40 or more)", flush=True)
    return statistics.median(rates["ours"])


def half_load(folder, path, rate):
    """Waits at half our rate: each of wrk's connections thinks after an answer, so it is a loop
    that is closed; wrk corrects its percentiles for what was not asked while it waited."""
    wanted = rate / 2
    mean = CONNECTIONS / wanted * 1000
    script = f"{folder}/thinking.lua"
    arguments = ("-s", script, "-H", f"Accept-Encoding: {GZIP}")
    url = f"http://127.0.0.1:{PORT}{path}"
    for _ in range(4):
        write(script, THINKING.format(mean=mean))
        got = wrk(url, *arguments, seconds=3)[0]
        mean *= got / wanted
    runs = [wrk(url, *arguments) for _ in range(RUNS)]
    got = statistics.median(run[0] for run in runs)
    print(f"at {got:,.0f} requests/s (half is {wanted:,.0f}): the slowest hundredth waits "
          f"{spread([run[1] for run in runs])} ms   (bar: under 10)", flush=True)


def bench_serving_rate(folder):
    """The same bytes from the daemon and from nginx, on the same cores, in turn."""
    monitor = monitor_with_sample(folder)
    nginx = None
    try:
        path = chosen_page()
        plain, small = ask(path)[1], ask(path, "gzip")[1]
        assert gzip.decompress(small) == plain
        print(f"{path} has {len(plain):,} bytes, {len(small):,} in gzip", flush=True)
        written = monitor.verb("site", "--out", f"{folder}/site")
        assert written.returncode == 0, written.stderr
        print("nginx serves the folder that `site` wrote, so `site` behind it is 1.00 of nginx")
        nginx = Nginx(folder, path)
        servers = {"ours": (PORT, lambda: [str(monitor.process.pid)]),
                   "nginx": (NGINX_PORT, nginx.pids)}
        rate = side_by_side(path, GZIP, servers)
        side_by_side(path, "identity", servers)
        half_load(folder, path, rate)
        print(f"  memory afterwards: {monitor.memory('VmRSS'):.0f} MB", flush=True)
    finally:
        if nginx:
            nginx.end()
        monitor.end()


def connect(request=b""):
    reader = socket.create_connection(("127.0.0.1", PORT), timeout=20)
    if request:
        reader.sendall(request)
    return reader


def drained(reader):
    """What comes until the server closes."""
    received = b""
    while chunk := reader.recv(65536):
        received += chunk
    return received


def bench_serving_crowds(folder):
    """Readers by the thousand: open, refused, idle, deaf, and coming and going."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    monitor = monitor_with_sample(folder)
    try:
        path = chosen_page()
        request = f"GET {path} HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n".encode()
        print(f"before: {monitor.memory('VmRSS'):.0f} MB")
        start = time.monotonic()
        readers = [connect(request) for _ in range(READERS_MAX)]
        served = sum(b" 200 OK" in reader.recv(65536) for reader in readers)
        print(f"{served:,} readers served at once, their connections kept: "
              f"{monitor.memory('VmRSS'):.0f} MB, at most {monitor.memory('VmHWM'):.0f}   "
              f"(bar: under 150)")
        refused = [drained(connect()) for _ in range(100)]
        polite = sum(b" 503 " in words and b"Retry-After" in words for words in refused)
        print(f"100 more: {polite} were told to come again")
        for reader in readers:
            reader.settimeout(60)
        ends = []
        for reader in readers:
            drained(reader)
            ends.append(time.monotonic() - start)
        print(f"idle connections closed after {ends[0]:.0f} to {ends[-1]:.0f} s   (bar: 30)")
        deaf = [connect() for _ in range(READERS_MAX)]
        for reader in deaf:
            reader.setblocking(False)
            try:
                reader.send(request * 1000)
            except BlockingIOError:
                pass
        time.sleep(10)
        print(f"{READERS_MAX:,} readers that ask a thousand times and never read: "
              f"{monitor.memory('VmRSS'):.0f} MB, at most {monitor.memory('VmHWM'):.0f}")
        for reader in deaf:
            reader.close()
        time.sleep(1)
        start = time.monotonic()
        for number in range(ATTEMPTS):
            connect((b"", b"GET / HT", request)[number % 3]).close()
        took = time.monotonic() - start
        time.sleep(3)
        start = time.monotonic()
        status = ask(path)[0]
        wait = (time.monotonic() - start) * 1000
        files = len(os.listdir(f"/proc/{monitor.process.pid}/fd"))
        print(f"{ATTEMPTS:,} attempts in {took:.1f} s; then {status} after {wait:.1f} ms, "
              f"{files} files open, {monitor.memory('VmRSS'):.0f} MB", flush=True)
    finally:
        monitor.end()


BENCHES = (bench_serving_rate, bench_serving_crowds)
