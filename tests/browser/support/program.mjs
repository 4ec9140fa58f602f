// The program under test: `beratta demo` on a free port, in a directory of its own.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const PROGRAM = process.env.BERATTA_PROGRAM ?? fileURLToPath(new URL("../../../target/debug/beratta", import.meta.url));
const STARTS_WITHIN = 60_000;
const STOPS_WITHIN = 20_000;
const ASK_AGAIN = 50;

async function freePort() {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port } = listener.address();
  listener.close();
  await once(listener, "close");
  return port;
}

/** A demonstration that can be stopped, killed and started again at the same address with the same data. */
export class Program {
  #child;
  #said = "";

  constructor(port, data, answers, host) {
    this.beginning = answers ? [] : ["--empty"];
    this.origin = `http://${host}:${port}`;
    this.port = port;
    this.data = data;
    process.once("exit", () => this.#child?.kill("SIGKILL"));
  }

  /** With the answers of nobody that a demonstration has, or with none. */
  static async begin({ answers = false, host = "127.0.0.1" } = {}) {
    const program = new Program(await freePort(), await mkdtemp(join(tmpdir(), "beratta-browser-")), answers, host);
    try {
      await program.start();
    } catch (error) {
      await program.close();
      throw error;
    }
    return program;
  }

  async start() {
    const child = spawn(PROGRAM, ["demo", ...this.beginning, "--data", this.data, "--listen", `127.0.0.1:${this.port}`], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const hear = (chunk) => (this.#said += chunk);
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    let failure;
    child.once("error", (error) => (failure = error));
    child.once("exit", (code, signal) => (failure ??= new Error(`it ended with ${code ?? signal}`)));
    this.#child = child;
    const late = Date.now() + STARTS_WITHIN;
    while (!(await this.#isReady())) {
      if (failure) throw new Error(`${PROGRAM} does not run: ${failure.message}\n${this.#said}`);
      assert.ok(Date.now() < late, `${PROGRAM} was not ready in time\n${this.#said}`);
      await pause(ASK_AGAIN);
    }
  }

  async #isReady() {
    try {
      return (await fetch(`${this.origin}/readyz`)).ok;
    } catch {
      return false;
    }
  }

  async #end(signal) {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit", { signal: AbortSignal.timeout(STOPS_WITHIN) });
    child.kill(signal);
    await ended;
  }

  /** As when the power goes. */
  kill() {
    return this.#end("SIGKILL");
  }

  async close() {
    try {
      await this.#end("SIGTERM");
    } finally {
      await rm(this.data, { recursive: true, force: true });
    }
  }

  /** Another command of the program, on the same data. */
  run(...words) {
    return promisify(execFile)(PROGRAM, [...words, "--data", this.data]);
  }

  /** How many answers are kept, in the inbox or the table, as `beratta verify` counts them. */
  async answers() {
    const { stdout } = await this.run("verify");
    const rows = (table) => Number(stdout.match(new RegExp(`^${table}: (\\d+) rows`, "m"))[1]);
    return rows("inbox") + rows("answers");
  }
}
