#include "render/helmwalk.h"

#include "base/text.h"
#include "manifest/yaml.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Render)
};

} // namespace

Status HelmWalk::walk(const std::string &root)
{
    auto chart = find(joinPath(root, "Chart.yaml"));
    if (!chart)
        return fail(std::move(chart).error());
    if (!chart->isFile())
        return fail(ErrorCode::NotFound,
                    Tr::tr("“%1” is no Helm chart: it has no Chart.yaml").arg(shownPath(root)),
                    {.file = root});
    auto found = find(root);
    if (!found)
        return fail(std::move(found).error());
    if (Status status = addChart(*found); !status)
        return status;
    for (const std::string &file : m_options.valueFiles) {
        if (Status status = addValueFile(root, file); !status)
            return status;
    }
    return {};
}

Status HelmWalk::addChart(const Found &folder)
{
    if (!m_charts.insert(folder.path).second)
        return {};
    FolderVisit visit;
    visit.take = [](const std::string &) { return true; };
    visit.taken = [this](const std::string &path, const Found &file) {
        const std::string_view name = lastPartOf(path);
        if (name == "Chart.yaml" || name == "values.yaml")
            use(path, InputUse::ChartValues, file.blob());
    };
    m_inputs.closure.folders.push_back(folder.path);
    if (Status status = addFolder(folder.path, folder.tree(), visit); !status)
        return status;
    // requirements.yaml: charts of helm 2's form.
    for (const char *const file : {"Chart.yaml", "requirements.yaml"}) {
        if (Status status = addDependencies(folder.path, file); !status)
            return status;
    }
    return {};
}

Status HelmWalk::addDependencies(const std::string &chart, const std::string &file)
{
    auto found = find(joinPath(chart, file));
    if (!found)
        return fail(std::move(found).error());
    if (!found->isFile())
        return {};
    auto text = m_reader.read(found->blob(), found->path);
    if (!text)
        return fail(std::move(text).error());
    const YamlDocuments read = readYaml(*text, found->path); // helm tells what is wrong with it
    const Value *const list =
        read.documents.empty() ? nullptr : read.documents.front().find("dependencies");
    if (list == nullptr)
        return {};
    for (const Value &item : list->items()) {
        const Place place{.file = found->path, .line = item.line()};
        const std::string name(item.stringAt({"name"}));
        if (name.empty())
            continue;
        if (Status status =
                addDependency(chart, name, std::string(item.stringAt({"repository"})), place);
            !status)
            return status;
    }
    return {};
}

Status HelmWalk::addDependency(const std::string &chart, const std::string &name,
                               const std::string &repository, const Place &place)
{
    auto vendored = isVendored(chart, name);
    if (!vendored)
        return fail(std::move(vendored).error());
    if (*vendored)
        return {};
    constexpr std::string_view File = "file://";
    if (!repository.starts_with(File)) {
        problem(ErrorCode::NotFound,
                Tr::tr("The chart's dependency “%1” is not in its folder charts/, and nothing is "
                       "fetched for a render; “helm dependency build” puts it there")
                    .arg(shownPath(name)),
                place);
        missing(joinPath(chart, "charts"));
        return {};
    }
    const std::string_view written = std::string_view(repository).substr(File.size());
    const auto path = written.starts_with('/') || name.find('/') != std::string::npos
                          ? std::nullopt
                          : normalizePath(joinPath(chart, written));
    if (!path)
        return fail(ErrorCode::Denied,
                    Tr::tr("The chart's dependency “%1” lies outside the repository")
                        .arg(shownPath(repository)),
                    place);
    auto found = find(*path);
    if (!found)
        return fail(std::move(found).error());
    if (!found->isFolder()) {
        problem(ErrorCode::NotFound,
                Tr::tr("The chart's dependency “%1” is not there").arg(shownPath(*path)), place);
        missing(*path);
        return {};
    }
    m_inputs.links[joinPath(joinPath(chart, "charts"), name)] = found->path;
    return addChart(*found);
}

Result<bool> HelmWalk::isVendored(const std::string &chart, const std::string &name)
{
    auto charts = find(joinPath(chart, "charts"));
    if (!charts)
        return fail(std::move(charts).error());
    if (!charts->isFolder())
        return false;
    auto listing = m_reader.list(charts->path, charts->tree());
    if (!listing)
        return fail(std::move(listing).error());
    return std::ranges::any_of(**listing, [&name](const TreeEntry &entry) {
        return entry.name == name ||
               (entry.name.starts_with(name + "-") && entry.name.ends_with(".tgz"));
    });
}

Status HelmWalk::addValueFile(const std::string &root, const std::string &written)
{
    if (isRemoteFile(written)) {
        m_inputs.remotes.push_back(
            {ErrorCode::Denied,
             Tr::tr("The value file “%1” lies outside the repository").arg(shownPath(written)),
             {.file = root}});
        return {};
    }
    const auto path =
        written.starts_with('/') ? std::nullopt : normalizePath(joinPath(root, written));
    if (!path)
        return fail(ErrorCode::Denied,
                    Tr::tr("The value file “%1” of the chart lies outside the repository")
                        .arg(shownPath(written)),
                    {.file = root});
    auto found = find(*path);
    if (!found)
        return fail(std::move(found).error());
    if (!found->isFile()) {
        if (!m_inputs.refusal)
            m_inputs.refusal =
                Error{ErrorCode::NotFound,
                      Tr::tr("The chart's value file “%1” is not there").arg(shownPath(*path)),
                      {.file = root}};
        missing(*path);
        return {};
    }
    use(*path, InputUse::ChartValues, found->blob());
    m_inputs.valueFiles.push_back(*path);
    return addFile(found->path, *found->entry);
}

} // namespace driftgate
