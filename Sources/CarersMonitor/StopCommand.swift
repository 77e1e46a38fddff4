// `stop`: ends the daemon that uses the state folder, in order.

import ArgumentParser
import Foundation
import Glibc

struct StopCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop", abstract: "Ends the daemon and everything that it started.")

  @Option(help: "The daemon's state folder (or CARERS_MONITOR_STATE).")
  var state: String?

  @OptionGroup var folders: FolderOptions

  func run() async throws {
    let folder = try StateFolder(given: FolderOptions.given(state, "STATE", ""), folders: folders)
    guard let process = try folder.holder() else {
      print("No carers-monitor is running with \(folder.path).")
      return
    }
    guard kill(process, SIGTERM) == 0 else {
      throw Failure("Process \(process) belongs to another user: use sudo.")
    }
    // The server's own shutdown takes at most 15 seconds, requests under way at most 5.
    for _ in 0..<300 {
      if try folder.holder() == nil {
        print("Stopped.")
        return
      }
      try await Task.sleep(for: .milliseconds(100))
    }
    throw Failure("Process \(process) has not ended after 30 seconds. Look at what it says.")
  }
}
