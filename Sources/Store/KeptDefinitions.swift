// The definition files that readings and releases were made by, kept as bytes.

package import Postgres

extension CollectedStore {
  /// Keeps the definition files that a reading or a release is made by, once for each hash.
  package func keepDefinitions(hash: [UInt8], files: [(path: String, bytes: [UInt8])])
    async throws(PostgresError)
  {
    try await database.transaction { connection throws(PostgresError) in
      let isNew = try connection.execute(
        """
        insert into collected.definition_set (hash, kept_at) values (\(hash), now())
        on conflict do nothing
        """)
      guard isNew == 1 else { return }
      for file in files {
        try connection.execute(
          """
          insert into collected.definition_file (definitions_hash, path, bytes)
          values (\(hash), \(file.path), \(file.bytes))
          """)
      }
    }
  }

  /// The files kept under a hash, by path.
  package func definitions(hash: [UInt8]) async throws(PostgresError)
    -> [(path: String, bytes: [UInt8])]
  {
    let rows = try await database.query(
      """
      select path, bytes from collected.definition_file
      where definitions_hash = \(hash) order by path
      """)
    var files: [(path: String, bytes: [UInt8])] = []
    for row in rows { files.append((try row.string("path"), try row.bytes("bytes"))) }
    return files
  }
}
