/** The lamp beside the camera. */
export type Torch = { shine: (on: boolean) => void; off: () => void };

/** Some phones know of their lamp only when the camera has warmed up. */
const tries = 3;
const pause = 400;

/**
 * Asks for the lamp; the phone asks the person first. Out: nothing where there is none, it was refused,
 * or it is not wanted any more by the time it is granted.
 */
export async function askTorch(wanted: () => boolean): Promise<Torch | undefined> {
  let stream: MediaStream | undefined;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    const track = stream.getVideoTracks()[0]!;
    for (let i = 0; i < tries && wanted(); i++) {
      if ('torch' in track.getCapabilities()) return torchOf(track);
      await new Promise((done) => setTimeout(done, pause));
    }
  } catch {
    // No camera, no https, or the person said no: all the same, no lamp.
  }
  // The camera is not needed for anything else.
  for (const track of stream?.getTracks() ?? []) track.stop();
  return undefined;
}

function torchOf(track: MediaStreamTrack): Torch {
  return {
    shine: (torch) => {
      const advanced = [{ torch } as MediaTrackConstraintSet];
      void track.applyConstraints({ advanced }).catch(() => undefined);
    },
    // Its lamp goes out with the camera.
    off: () => track.stop(),
  };
}
