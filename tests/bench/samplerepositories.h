#pragma once

#include <QTemporaryDir>

#include <string>
#include <vector>

namespace driftgate::bench
{

/// Runs git in a folder, with nobody's configuration; qFatal() when it fails. Its output.
std::string git(const std::string &folder, const std::vector<std::string> &arguments);

/// Reads a stream of `git fast-import` into a repository; qFatal() when git refuses it.
void fastImport(const std::string &repository, const std::string &stream);

/// A bare repository of so many commits, made by `git fast-import` in the bench folder of the
/// cache, or found there from an earlier run: a main line, short branches that are merged back,
/// a tag every 500 commits and a branch that was left every 2,000. It has no commit-graph.
/// Its path.
[[nodiscard]] std::string bigRepository(size_t commits);

/// Lets `git maintenance` write the commit-graph of a repository, as it does by itself after a
/// fetch or once an hour; or removes it.
void writeCommitGraph(const std::string &repository);
void removeCommitGraph(const std::string &repository);

/// The real repositories beside the project, each cloned into a folder; smallest first.
/// Empty where they are not there.
[[nodiscard]] std::vector<std::string> realRepositories(const QTemporaryDir &into);

/// "operate-first-apps"
[[nodiscard]] std::string nameOf(const std::string &repository);

} // namespace driftgate::bench
