// A thread's worth of queue for an actor that blocks: libpq waits, and must not hold the shared
// pool.

import Dispatch

/// Runs one actor's work on a serial queue of its own (`DispatchSerialQueue` is absent on Linux).
final class QueueExecutor: SerialExecutor {
  private let queue: DispatchQueue

  init(label: String) { queue = DispatchQueue(label: label) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { unsafe job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
