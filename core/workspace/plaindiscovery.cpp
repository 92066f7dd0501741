#include "workspace/overlaydiscovery.h"

#include "base/text.h"
#include "workspace/clusternames.h"

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr std::string_view DefaultCluster = "default";

/// "production" of "values-production.yaml" and of "values/production.yaml".
std::string environmentOf(std::string_view file)
{
    for (const std::string_view end : {".yaml", ".yml"}) {
        if (file.ends_with(end))
            file.remove_suffix(end.size());
    }
    for (const std::string_view begin : {"values-", "values_", "values."}) {
        if (file.starts_with(begin))
            file.remove_prefix(begin.size());
    }
    return isEnvironmentName(file) ? std::string(file) : std::string();
}

struct EnvironmentFile {
    std::string environment;
    std::string file; ///< relative to the chart
};

std::vector<EnvironmentFile> environmentFiles(const RepositoryScan &scan, const std::string &path,
                                              const ScannedFolder &chart)
{
    std::vector<EnvironmentFile> out;
    const auto add = [&](const ScannedFolder &folder, std::string_view prefix, bool any) {
        for (const ScannedFile &file : folder.files) {
            if (!isYamlName(file.name) || (!any && !file.name.starts_with("values")))
                continue;
            if (std::string name = environmentOf(file.name); !name.empty())
                out.push_back({std::move(name), joined(prefix, file.name)});
        }
    };
    add(chart, {}, false);
    for (const char *const name : {"values", "environments", "envs"}) {
        if (const ScannedFolder *const folder = scan.folder(joined(path, name)))
            add(*folder, name, true);
    }
    return out;
}

bool isSubchart(std::string_view path)
{
    const std::vector<std::string_view> parts = split(path, '/');
    return std::ranges::find(parts, "charts") != parts.end() && parts.back() != "charts" &&
           parts.size() > 1 && parts[parts.size() - 2] == "charts" && parts.front() != "charts";
}

std::string nameOf(const std::string &path)
{
    return path.empty() ? std::string("manifests") : std::string(split(path, '/').back());
}

} // namespace

Status discoverCharts(const RepositoryScan &scan, const CancelToken &cancel,
                      FoundApplications &found)
{
    for (const auto &[path, folder] : scan.folders()) {
        if (cancel.stop_requested())
            return cancelled();
        if (!folder.hasChart() || isSubchart(path) || found.covers(path))
            continue;
        const std::vector<EnvironmentFile> files = environmentFiles(scan, path, folder);
        // One file more than the defaults is a variant; several are environments.
        if (files.size() < 2)
            continue;
        for (const EnvironmentFile &file : files) {
            FoundApplication app;
            app.name = nameOf(path);
            app.path = path;
            app.cluster = file.environment;
            const size_t at = file.file.rfind(file.environment);
            std::string templ = file.file;
            templ.replace(at, file.environment.size(), "{cluster}");
            app.render.valueFiles = {std::move(templ)};
            app.place.file = joined(path, "Chart.yaml");
            found.add(std::move(app));
        }
    }
    return {};
}

Status discoverPlain(const Repository &repository, const RepositoryScan &scan,
                     const std::set<std::string> &referenced, const CancelToken &cancel,
                     FoundApplications &found)
{
    std::vector<std::string> taken;
    const auto isInside = [&](const std::string &path) {
        return std::ranges::any_of(
            taken, [&](const std::string &folder) { return liesWithin(path, folder); });
    };
    for (const auto &[path, folder] : scan.folders()) {
        if (cancel.stop_requested())
            return cancelled();
        if (referenced.contains(path) || found.covers(path) ||
            (!taken.empty() && !path.empty() && isInside(path)))
            continue;
        const std::vector<std::string_view> parts = split(path, '/');
        if (std::ranges::any_of(parts, isSharedFolder) && !folder.hasChart())
            continue;
        // A kustomization at the top is a list of the others more often than an application.
        if (path.empty() && !folder.hasChart())
            continue;
        if (!scan.isRenderable(repository, path))
            continue;
        FoundApplication app;
        app.name = nameOf(path);
        app.path = path;
        app.cluster = std::string(DefaultCluster);
        app.place.file = path;
        found.add(std::move(app));
        if (!path.empty())
            taken.push_back(path);
    }
    return {};
}

} // namespace driftgate
