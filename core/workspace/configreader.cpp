#include "workspace/config.h"

#include "base/shown.h"
#include "base/text.h"
#include "compare/pattern.h"
#include "git/remote.h"
#include "manifest/yaml.h"
#include "workspace/fieldreader.h"
#include "workspace/ignorereader.h"
#include "workspace/policyreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate
{

namespace
{

namespace fs = std::filesystem;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceFile)
};

constexpr std::string_view ApiVersion = "driftgate.dev/v1";
constexpr std::string_view Kind = "Workspace";

/// Names go into paths, titles and records: they must stay one word of one line.
bool isUsableName(const std::string &name)
{
    if (name == "." || name == ".." || name.starts_with(' ') || name.ends_with(' '))
        return false;
    return std::ranges::none_of(name, [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '/' || c == '{' ||
               c == '}';
    });
}

/// Of clusters or applications.
template<class T>
std::vector<std::string> namesOf(const std::vector<T> &all)
{
    std::vector<std::string> out;
    out.reserve(all.size());
    for (const T &each : all)
        out.push_back(each.name.text());
    return out;
}

/// Reads the parts of a workspace one after the other into one configuration.
class WorkspaceReader
{
public:
    WorkspaceReader(std::string_view text, const fs::path &file, WorkspaceReading &out)
        : m_folder(fs::absolute(file).parent_path())
        , m_faults(text, file.string(), out.errors)
        , m_config(out.config)
    {
    }

    void read(const Value &document)
    {
        FieldReader top(document, "",
                        {"apiVersion", "kind", "repository", "branch", "clusters", "applications",
                         "ignore", "policy"},
                        m_faults);
        if (!top.isMapping())
            return;
        readHead(top);
        top.entries("clusters", [this](const Value &value, const std::string &field) {
            readCluster(value, field);
        });
        if (!top.has("applications"))
            top.fault("applications", Tr::tr("“applications” is missing: a workspace needs one "
                                             "at least"));
        top.entries("applications", [this](const Value &value, const std::string &field) {
            readApplication(value, field);
        });
        top.entries("ignore", [this](const Value &value, const std::string &field) {
            readIgnore(value, field);
        });
        m_config.policy = readPolicy(top, m_faults);
        checkPolicies(m_config, m_faults);
    }

private:
    void readHead(FieldReader &top)
    {
        checkWord(top, "apiVersion", ApiVersion);
        checkWord(top, "kind", Kind);
        const std::string repository = top.text("repository");
        if (looksLikeUrl(repository))
            m_config.repository = repository;
        else if (!repository.empty())
            m_config.repository = resolved(repository).string();
        m_config.branch = top.text("branch");
    }

    void checkWord(FieldReader &top, std::string_view key, std::string_view expected)
    {
        const std::string word = top.text(key, true);
        if (!word.empty() && word != expected)
            top.fault(key,
                      Tr::tr("“%1” must be “%2”, not “%3”")
                          .arg(QString::fromUtf8(key), QString::fromUtf8(expected), shown(word)));
    }

    [[nodiscard]] fs::path resolved(const std::string &path) const
    {
        fs::path out = (m_folder / path).lexically_normal();
        // "." resolves to a path with a slash at its end, which names the same folder.
        return out.has_filename() ? out : out.parent_path();
    }

    [[nodiscard]] Place placeOf(const Value &value, const std::string &field) const
    {
        return {.file = m_faults.file(), .line = value.line(), .column = 0, .field = field};
    }

    bool checkName(FieldReader &reader, const std::string &name)
    {
        if (name.empty())
            return false;
        if (!isUsableName(name))
            reader.fault("name", Tr::tr("“%1” cannot be a name: slashes, braces and control "
                                        "characters are not allowed")
                                     .arg(shown(name)));
        return isUsableName(name);
    }

    void readCluster(const Value &value, const std::string &field)
    {
        FieldReader reader(value, field, {"name", "context", "recorded", "policy", "ref"},
                           m_faults);
        if (!reader.isMapping())
            return;
        ClusterConfig cluster;
        cluster.name = ClusterName(reader.text("name", true));
        cluster.context = reader.text("context");
        if (const std::string recorded = reader.text("recorded"); !recorded.empty())
            cluster.recorded = resolved(recorded);
        cluster.ref = readRef(reader);
        cluster.place = placeOf(value, field);
        cluster.policy = readPolicy(reader, m_faults);
        if (reader.has("context") && reader.has("recorded"))
            reader.fault("recorded", Tr::tr("A cluster has either “context” or “recorded”, not "
                                            "both"));
        else if (!reader.has("context") && !reader.has("recorded"))
            m_faults.add(value.line(), field,
                         Tr::tr("A cluster needs “context” (a kubeconfig context) or “recorded” "
                                "(a file or folder with its objects)"));
        if (!checkName(reader, cluster.name.text()))
            return;
        if (const ClusterConfig *const other = m_config.cluster(cluster.name)) {
            reader.fault("name", Tr::tr("There is a cluster “%1” in line %2 already")
                                     .arg(shown(cluster.name.text()))
                                     .arg(other->place.line));
            return;
        }
        m_config.clusters.push_back(std::move(cluster));
    }

    void readApplication(const Value &value, const std::string &field)
    {
        FieldReader reader(value, field,
                           {"name", "path", "clusters", "namespace", "render", "policy", "ref"},
                           m_faults);
        if (!reader.isMapping())
            return;
        ApplicationConfig app;
        app.name = ApplicationName(reader.text("name", true));
        app.path = readPath(reader);
        app.ns = reader.text("namespace");
        app.ref = readRef(reader);
        app.place = placeOf(value, field);
        app.policy = readPolicy(reader, m_faults);
        app.clusters = readClustersOf(reader);
        if (reader.has("render"))
            readRender(*reader.find("render"), reader.pathOf("render"), app.render);
        if (!checkName(reader, app.name.text()))
            return;
        if (const ApplicationConfig *const other = m_config.application(app.name)) {
            reader.fault("name", Tr::tr("There is an application “%1” in line %2 already")
                                     .arg(shown(app.name.text()))
                                     .arg(other->place.line));
            return;
        }
        m_config.applications.push_back(std::move(app));
    }

    /// A branch or tag that a sync moves: told in full, so that it is never the wrong one.
    /// (lupdate loses its place in a function that is declared to return std::….)
    auto readRef(FieldReader &reader) -> std::string
    {
        std::string ref = reader.text("ref");
        if (ref.empty())
            return {};
        checkPlaceholders(reader, "ref", ref);
        const bool isFull = (ref.starts_with("refs/heads/") || ref.starts_with("refs/tags/")) &&
                            !ref.ends_with('/') && !ref.contains("..") &&
                            ref.find_first_of(" :*?[\\^~") == std::string::npos;
        if (isFull)
            return ref;
        reader.fault("ref", Tr::tr("“%1” must be the full name of a branch or tag, as in "
                                   "“refs/heads/env/prod”")
                                .arg(shown(ref)));
        return {};
    }

    std::string readPath(FieldReader &reader)
    {
        const std::string path = reader.text("path", true);
        if (path.empty())
            return {};
        checkPlaceholders(reader, "path", path);
        const std::optional<std::string> normal = normalizePath(path);
        if (!normal)
            refusePath(reader, path);
        return normal.value_or(std::string());
    }

    void refusePath(FieldReader &reader, const std::string &path)
    {
        reader.fault("path",
                     Tr::tr("“%1” must be a path within the repository, relative to its top")
                         .arg(shown(path)));
    }

    void checkPlaceholders(FieldReader &reader, std::string_view key, const std::string &text)
    {
        for (size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
            const size_t end = text.find('}', at);
            const std::string word = text.substr(at, end == std::string::npos ? end : end - at + 1);
            if (word != "{cluster}")
                reader.fault(
                    key, Tr::tr("“%1” is no placeholder: only “{cluster}” is").arg(shown(word)));
        }
    }

    std::vector<ClusterName> readClustersOf(FieldReader &reader)
    {
        std::vector<ClusterName> out;
        const std::vector<std::string> known = namesOf(m_config.clusters);
        if (!reader.has("clusters")) {
            for (const std::string &name : known)
                out.emplace_back(name);
            return out;
        }
        const std::vector<std::string> names = reader.texts("clusters");
        if (reader.find("clusters")->isSequence() && reader.find("clusters")->size() == 0)
            reader.fault("clusters", Tr::tr("“clusters” must name one cluster at least; leave it "
                                            "out for all of them"));
        for (const std::string &name : names) {
            if (std::ranges::find(known, name) == known.end())
                reader.fault("clusters", Tr::tr("There is no cluster “%1”").arg(shown(name)) +
                                             didYouMean(name, known));
            else if (std::ranges::find(out, ClusterName(name)) != out.end())
                reader.fault("clusters", Tr::tr("“%1” is named twice").arg(shown(name)));
            else
                out.emplace_back(name);
        }
        return out;
    }

    void readRender(const Value &value, const std::string &field, RenderOptions &out)
    {
        FieldReader reader(value, field,
                           {"method", "recurse", "flux", "releaseName", "valueFiles", "values"},
                           m_faults);
        if (!reader.isMapping())
            return;
        const std::vector<std::string> methods = {"auto", "plain", "kustomize", "helm"};
        if (const std::string method = reader.text("method"); !method.empty()) {
            const auto it = std::ranges::find(methods, method);
            if (it == methods.end())
                reader.fault("method", Tr::tr("Unknown method “%1”").arg(shown(method)) +
                                           didYouMean(method, methods));
            else
                out.method = static_cast<RenderMethod>(it - methods.begin());
        }
        out.recurse = reader.boolean("recurse", true);
        if (reader.has("flux"))
            readFlux(reader, out);
        out.releaseName = reader.text("releaseName");
        out.valueFiles = reader.texts("valueFiles");
        for (const std::string &file : out.valueFiles)
            checkPlaceholders(reader, "valueFiles", file);
        if (reader.has("values"))
            readValues(reader, out);
    }

    void readFlux(FieldReader &render, RenderOptions &out)
    {
        FieldReader reader(*render.find("flux"), render.pathOf("flux"), {"file", "name"}, m_faults);
        if (!reader.isMapping())
            return;
        if (out.method == RenderMethod::Plain || out.method == RenderMethod::Helm)
            render.fault("flux", Tr::tr("“flux” goes with the methods auto and kustomize only"));
        const std::string file = reader.text("file", true);
        out.flux.name = reader.text("name", true);
        checkPlaceholders(reader, "file", file);
        checkPlaceholders(reader, "name", out.flux.name);
        const std::optional<std::string> normal = normalizePath(file);
        if (!normal)
            reader.fault("file", Tr::tr("“%1” must be a path within the repository, relative to "
                                        "its top")
                                     .arg(shown(file)));
        out.flux.file = normal.value_or(std::string());
    }

    void readValues(FieldReader &reader, RenderOptions &out)
    {
        const Value &values = *reader.find("values");
        if (!values.isMapping()) {
            reader.fault("values", Tr::tr("“values” must be a mapping of names to values, not %1")
                                       .arg(typeName(values)));
            return;
        }
        for (const Value::Entry &entry : values.entries()) {
            if (entry.value.isScalar())
                out.values.emplace_back(entry.key.view(), entry.value.text());
            else
                m_faults.add(m_faults.lineOf(values, entry.key.view()),
                             reader.pathOf("values") + '/' + std::string(entry.key.view()),
                             Tr::tr("A single value is expected here, not %1; deeper ones are "
                                    "named with dots, as in “image.tag”")
                                 .arg(typeName(entry.value)));
        }
    }

    void readIgnore(const Value &value, const std::string &field)
    {
        std::optional<IgnoreRule> rule = readIgnoreRule(value, field, m_faults);
        if (!rule)
            return;
        checkKnown(value, field, "cluster", rule->match.cluster, namesOf(m_config.clusters));
        checkKnown(value, field, "application", rule->match.application,
                   namesOf(m_config.applications));
        m_config.ignore.push_back(std::move(*rule));
    }

    void checkKnown(const Value &rule, const std::string &field, std::string_view key,
                    const std::string &pattern, const std::vector<std::string> &known)
    {
        if (pattern.empty() || std::ranges::any_of(known, [&](const std::string &name) {
                return matchesWildcard(pattern, name);
            }))
            return;
        const Value &match = *rule.find("match");
        const QString text = key == "cluster" ? Tr::tr("There is no cluster “%1”")
                                              : Tr::tr("There is no application “%1”");
        m_faults.add(m_faults.lineOf(match, key), field + "/match/" + std::string(key),
                     text.arg(shown(pattern)) + didYouMean(pattern, known));
    }

    fs::path m_folder;
    FaultList m_faults;
    WorkspaceConfig &m_config;
};

} // namespace

WorkspaceReading readWorkspace(std::string_view text, const fs::path &file)
{
    WorkspaceReading out;
    out.config.file = fs::absolute(file);
    YamlDocuments documents = readYaml(text, file.string());
    out.errors = std::move(documents.errors);
    std::erase_if(documents.documents, [](const Value &value) { return value.isNull(); });
    const auto add = [&](int line, QString what) {
        out.errors.push_back(
            {ErrorCode::Invalid, std::move(what), Place{file.string(), line, 0, {}}});
    };
    if (documents.documents.empty()) {
        if (out.errors.empty())
            add(1, Tr::tr("The workspace file is empty"));
        return out;
    }
    if (documents.documents.size() > 1)
        add(documents.documents[1].line(), Tr::tr("A workspace file has one document only"));
    WorkspaceReader(text, file, out).read(documents.documents.front());
    std::ranges::stable_sort(out.errors, {}, [](const Error &error) { return error.place.line; });
    return out;
}

} // namespace driftgate
