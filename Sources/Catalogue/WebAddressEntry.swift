// A source's web address, its credential by name, and whether a stranger could guess it.

import Foundation
import Outcomes

extension WebAddress {
  /// Addresses may hold a secret, so no fault quotes one.
  init(reading entry: Entry, isIllustrative: Bool) {
    let url = entry.text("web")
    let credential = Credential(reading: entry)
    let allowsPrivate = entry.yes("allow_private")
    self.init(url: url, credential: credential, allowsPrivateAddresses: allowsPrivate)
    guard !url.isEmpty else { return }
    guard let parts = URLComponents(string: url, encodingInvalidCharacters: false),
      let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme),
      let host = parts.host, !host.isEmpty
    else {
      entry.fault(
        "web", "This is no address of a file on the web.",
        "Begin with https:// or http://, then host and path.")
      return
    }
    if parts.user != nil || parts.password != nil {
      entry.fault(
        "web", "The address holds a user or a password.",
        "Take it out, and write basic: with user: and password_env: or password_file:.")
    }
    let isPrivate = WebAddress.isPrivate(host)
    if isPrivate, !allowsPrivate {
      entry.fault(
        "web", "The address is inside a private network.",
        "Write allow_private: yes beside it, if that is meant.")
    }
    if credential != nil, scheme == "http", !isPrivate {
      entry.fault(
        "web", "The credential would travel in the clear.", "Write https:// in place of http://.")
    }
    if credential == nil, !entry.has("basic"), !isIllustrative, !WebAddress.isUnguessable(parts) {
      entry.fault(
        "web", "Anybody could guess this address: it has no credential and no secret part.",
        "Write bearer_env: or basic:, or agree an address with a part of at least 20 letters and "
          + "digits.")
    }
  }

  /// A path segment or query value in which words that mix letters and digits have 20 of them.
  ///
  /// Words and years, as in `adult-carers-return-2026-27`, are no secret, however long.
  private static func isUnguessable(_ parts: URLComponents) -> Bool {
    let segments = parts.path.split(separator: "/").map(String.init)
    let values = (parts.queryItems ?? []).compactMap(\.value)
    return (segments + values).contains { text in
      let words = text.split { !$0.isLetter && !$0.isNumber }
      let mixed = words.filter { $0.contains(where: \.isLetter) && $0.contains(where: \.isNumber) }
      return mixed.reduce(0) { $0 + $1.count } >= 20
    }
  }

  /// Whether a host, as it is written, names this machine or a private network. What a public name
  /// leads to is looked at again when it is fetched.
  private static func isPrivate(_ host: String) -> Bool {
    let host = host.lowercased().trimmingCharacters(in: ["[", "]", "."])
    if host == "localhost" || host.hasSuffix(".localhost") || host.hasSuffix(".local") {
      return true
    }
    if host.contains(":") {
      // RFC 4291, 4193: loopback, unspecified, link-local, unique local.
      return ["::1", "::"].contains(host)
        || ["fe8", "fe9", "fea", "feb", "fc", "fd"].contains {
          host.hasPrefix($0)
        }
    }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 4, let first = numbers[0], let second = numbers[1] else { return false }
    // RFC 6890: this network, private use, shared, loopback, link-local.
    switch (first, second) {
    case (0, _), (10, _), (127, _), (192, 168), (169, 254): return true
    case (172, 16...31), (100, 64...127): return true
    default: return false
    }
  }
}

extension WebAddress.Credential {
  fileprivate init?(reading entry: Entry) {
    let bearer = WebAddress.Secret(reading: entry, "bearer")
    let basic = entry.entry("basic", .basic)
    let password = basic.flatMap { WebAddress.Secret(reading: $0, "password") }
    if let basic, password == nil {
      basic.fault(
        "basic", "Nothing says where the password is kept.",
        "Write password_env: or password_file:.")
    }
    if bearer != nil, basic != nil {
      entry.fault("basic", "Here stand two credentials.", "Write bearer_… or basic, not both.")
    }
    if let bearer {
      self = .bearer(bearer)
    } else if let basic, let password {
      self = .basic(user: basic.text("user"), password: password)
    } else {
      return nil
    }
  }
}

extension WebAddress.Secret {
  /// From the keys `…_env` and `…_file`, of which at most one may stand.
  fileprivate init?(reading entry: Entry, _ stem: String) {
    let (env, file) = ("\(stem)_env", "\(stem)_file")
    if entry.has(env), entry.has(file) {
      entry.fault(file, "The secret is kept in two places.", "Write \(env) or \(file), not both.")
    }
    if let name = entry.optionalText(env) {
      if name.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]{0,63}/) == nil {
        // Not quoted: somebody may have written the secret itself.
        entry.fault(
          env, "This is no name of an environment variable.",
          "Write a name such as EX1_TOKEN, never the secret itself.")
      }
      self = .environment(name)
    } else if let path = entry.optionalText(file) {
      self = .file(path)
    } else {
      return nil
    }
  }
}
