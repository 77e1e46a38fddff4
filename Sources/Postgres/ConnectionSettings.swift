// Where the database is and as whom to knock: libpq's own keywords, with the password kept
// unprinted.

import CLibPQ

/// libpq's connection keywords and values (host, port, dbname, user, password, sslmode …).
///
/// Several hosts, `target_session_attrs`, a service or password file and the `PG…` environment
/// variables work as libpq documents them. No way of printing it shows the password.
package struct ConnectionSettings: Sendable, Equatable {
  let parameters: [String: String]

  /// Takes the keywords as they are; what cannot be used is refused when a connection is opened.
  package init(parameters: [String: String]) {
    self.parameters = parameters
  }

  /// Reads `postgresql://user@host/database?…` or `host=… dbname=…`.
  ///
  /// libpq's own words about a fault are not repeated: they quote the text, password and all.
  package init(_ text: String) throws(PostgresError) {
    var words: UnsafeMutablePointer<CChar>? = nil
    let options = unsafe PQconninfoParse(text, &words)
    defer {
      unsafe PQfreemem(words)
      unsafe PQconninfoFree(options)
    }
    guard let options = unsafe options, !text.utf8.contains(0) else {
      throw .settings(
        "the text is neither “postgresql://user@host/database” nor “host=… dbname=…”; "
          + "put values with blanks in single quotes, and write odd characters of a URI as %xx")
    }
    var parameters: [String: String] = [:]
    var option = unsafe options
    while let keyword = unsafe option.pointee.keyword {
      if let value = unsafe option.pointee.val {
        unsafe parameters[String(cString: keyword)] = unsafe String(cString: value)
      }
      unsafe option += 1
    }
    self.init(parameters: parameters)
    try check()
  }

  /// The same but for the database's name.
  package func database(_ name: String) -> ConnectionSettings {
    ConnectionSettings(parameters: parameters.merging(["dbname": name]) { $1 })
  }

  /// The same but for the role, whose password is not carried over.
  package func user(_ name: String) -> ConnectionSettings {
    var changed = parameters.merging(["user": name]) { $1 }
    changed["password"] = nil
    return ConnectionSettings(parameters: changed)
  }

  /// Refuses what libpq would misread, or repeat in a message with a piece of the password in it.
  func check() throws(PostgresError) {
    for (keyword, value) in parameters where keyword.utf8.contains(0) || value.utf8.contains(0) {
      throw .settings("a keyword or value holds a NUL byte; remove it")
    }
    // A folder is a host too, and may hold an @.
    if let host = parameters["host"], !host.hasPrefix("/"), host.contains("@") {
      throw .settings("the host holds an “@”; write an “@” of the password as %40")
    }
  }

  /// The settings with what the monitor always asks for, and defaults for what was left open.
  func completed(applicationName: String) -> [String: String] {
    let always = ["client_encoding": "UTF8", "application_name": applicationName]
    let unlessSaid = [
      "connect_timeout": "5",  // seconds, for each host
      "keepalives": "1", "keepalives_idle": "30", "keepalives_interval": "10",
      "keepalives_count": "3", "tcp_user_timeout": "30000",  // ms: a dead network is noticed
    ]
    return unlessSaid.merging(parameters) { $1 }.merging(always) { $1 }
  }
}

extension ConnectionSettings: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// Host, port, database and role; nothing else.
  package var description: String {
    let shown = ["host", "hostaddr", "port", "dbname", "user", "service"]
    return shown.compactMap { key in parameters[key].map { "\(key)=\($0)" } }
      .joined(separator: " ")
  }

  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: ["settings": description]) }
}
