#include "render/helmwalk.h"

#include "base/text.h"

#include <QCoreApplication>

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
    FolderVisit visit;
    visit.take = [](const std::string &) { return true; };
    visit.taken = [this](const std::string &path, const Found &file) {
        const std::string_view name = lastPartOf(path);
        if (name == "Chart.yaml" || name == "values.yaml")
            use(path, InputUse::ChartValues, file.blob());
    };
    m_inputs.closure.folders.push_back(found->path);
    if (Status status = addFolder(found->path, found->tree(), visit); !status)
        return status;
    for (const std::string &file : m_options.valueFiles) {
        if (Status status = addValueFile(root, file); !status)
            return status;
    }
    return {};
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
