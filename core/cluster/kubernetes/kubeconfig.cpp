#include "cluster/kubernetes/kubeconfig.h"

#include "base/text.h"
#include "cluster/kubernetes/kubeconfigfile.h"
#include "cluster/text.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>

#include <algorithm>

namespace driftgate
{

namespace
{

namespace fs = std::filesystem;

/// The first file that has a name keeps it.
template<class Entry>
void mergeEntries(std::vector<Entry> &into, std::vector<Entry> from)
{
    for (Entry &entry : from) {
        const auto at = std::ranges::lower_bound(into, entry.name, {}, &Entry::name);
        if (at == into.end() || at->name != entry.name)
            into.insert(at, std::move(entry));
    }
}

template<class Entry>
const Entry *findEntry(const std::vector<Entry> &entries, std::string_view name)
{
    const auto at = std::ranges::lower_bound(entries, name, {}, &Entry::name);
    return at == entries.end() || at->name != name ? nullptr : &*at;
}

/// No value when there is no such file.
std::optional<KubeconfigFile> readFile(const fs::path &path)
{
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error).lexically_normal();
    if (fs::status(absolute, error).type() == fs::file_type::not_found)
        return std::nullopt;
    QFile file(QFile::decodeName(QByteArray::fromStdString(absolute.string())));
    if (!file.open(QIODevice::ReadOnly)) {
        KubeconfigFile out;
        out.errors.push_back(
            {ErrorCode::Io,
             ClusterText::tr("The kubeconfig cannot be read: %1").arg(file.errorString()),
             Place{.file = absolute.string()}});
        return out;
    }
    const QByteArray text = file.readAll();
    return readKubeconfigFile({text.data(), static_cast<size_t>(text.size())}, absolute);
}

} // namespace

std::vector<fs::path> Kubeconfig::files(const EnvironmentVariables &variables)
{
    std::vector<fs::path> out;
    const auto told = variables.find("KUBECONFIG");
    if (told != variables.end() && !told->second.empty()) {
        for (const std::string_view part : split(told->second, QDir::listSeparator().toLatin1())) {
            if (!part.empty() && !std::ranges::contains(out, fs::path(part)))
                out.emplace_back(part);
        }
        return out;
    }
    const auto home = variables.find("HOME");
    const std::string folder = home != variables.end() && !home->second.empty()
                                   ? home->second
                                   : QDir::homePath().toStdString();
    out.push_back(fs::path(folder) / ".kube" / "config");
    return out;
}

Kubeconfig Kubeconfig::read(const std::vector<fs::path> &files)
{
    Kubeconfig out;
    out.m_sources = files;
    for (const fs::path &path : files) {
        if (path.empty())
            continue;
        if (std::optional<KubeconfigFile> file = readFile(path))
            out.merge(std::move(*file));
    }
    return out;
}

void Kubeconfig::merge(KubeconfigFile file)
{
    if (m_currentContext.empty())
        m_currentContext = std::move(file.currentContext);
    mergeEntries(m_contexts, std::move(file.contexts));
    mergeEntries(m_clusters, std::move(file.clusters));
    mergeEntries(m_users, std::move(file.users));
    std::ranges::move(file.errors, std::back_inserter(m_errors));
}

const KubeconfigContext *Kubeconfig::context(std::string_view name) const
{
    return findEntry(m_contexts, name);
}

const KubeconfigCluster *Kubeconfig::cluster(std::string_view name) const
{
    return findEntry(m_clusters, name);
}

const KubeconfigUser *Kubeconfig::user(std::string_view name) const
{
    return findEntry(m_users, name);
}

EnvironmentVariables systemVariables()
{
    EnvironmentVariables out;
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    for (const QString &name : system.keys())
        out[name.toStdString()] = system.value(name).toStdString();
    return out;
}

} // namespace driftgate
