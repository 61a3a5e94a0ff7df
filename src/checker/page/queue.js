// The module in its worker: asked one thing at a time, ended and begun anew when it takes too long or falls.
const queue = ((data, packed, source) => {
  const BEGINNING = 60;
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  let worker = null, turn = Promise.resolve();

  const end = () => {
    if (worker) worker.terminate();
    worker = null;
  };

  // What the worker says next, or what became of it.
  const next = seconds => new Promise(resolve => {
    const timer = setTimeout(() => resolve({ fell: "time" }), seconds * 1000);
    const say = said => {
      clearTimeout(timer);
      resolve(said);
    };
    worker.onmessage = event => say(event.data);
    worker.onerror = event => {
      event.preventDefault();
      say({ fell: "stopped" });
    };
  });

  const begin = async () => {
    worker = new Worker(url);
    const ready = next(BEGINNING);
    worker.postMessage({ begin: { packed, office: data.office } });
    const said = await ready;
    if (said.ready) return;
    end();
    throw new Error(said.fault || said.fell);
  };

  // The bytes of the answer; what it fell over, as { fell }. A file that the module fell over is not tried again.
  const ask = async (request, file) => {
    if (!worker) await begin();
    const answered = next(data.seconds);
    worker.postMessage({ request, file });
    const said = await answered;
    if (said.fell) end();
    return said.fell ? { fell: said.fell } : { bytes: new Uint8Array(said.answer) };
  };

  return (request, file) => {
    const mine = turn.then(() => ask(request, file || new ArrayBuffer(0)));
    turn = mine.catch(() => {});
    return mine;
  };
})(
  JSON.parse(document.getElementById("data").textContent),
  document.getElementById("module").textContent,
  document.getElementById("worker").textContent
);
