// Asks the module, apart from the page: whatever a file does, it does here. The page ends this worker when it takes too long.

// The only thing that the module asks for is the time, and what it writes says another one in the end.
function imports(module) {
  const given = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    given[from] = given[from] || {};
    given[from][name] = /now/.test(name) ? () => Date.now() : () => {
      throw new Error(name);
    };
  }
  return given;
}

let core = null;

function laid(bytes) {
  const at = core.room(bytes.length);
  new Uint8Array(core.memory.buffer, at, bytes.length).set(bytes);
  return at;
}

// The answer lies behind its length.
function taken(at) {
  const length = new DataView(core.memory.buffer).getUint32(at, true);
  const answer = new Uint8Array(core.memory.buffer, at + 4, length).slice();
  core.let_go(at, length + 4);
  return answer;
}

function asked(request, file) {
  const question = utf8.bytes(JSON.stringify(request));
  return taken(core.answer(laid(question), question.length, laid(file), file.length));
}

async function begin({ packed, office }) {
  const letters = atob(packed), bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index++) bytes[index] = letters.charCodeAt(index);
  const module = await WebAssembly.compile(gunzip(bytes));
  core = (await WebAssembly.instantiate(module, imports(module))).exports;
  const settings = utf8.bytes(JSON.stringify(office));
  if (core.begin(laid(settings), settings.length) !== 1) throw new Error("settings");
}

self.onmessage = async ({ data }) => {
  if (data.begin) {
    try {
      await begin(data.begin);
      self.postMessage({ ready: true });
    } catch (error) {
      self.postMessage({ fault: String(error) });
    }
    return;
  }
  try {
    const answer = asked(data.request, new Uint8Array(data.file)).buffer;
    self.postMessage({ answer }, [answer]);
  } catch (error) {
    // Where it fell with nearly all the memory that it may have, it wanted more.
    self.postMessage({ fell: core.memory.buffer.byteLength > 300 * 1024 * 1024 ? "memory" : "stopped" });
  }
};
