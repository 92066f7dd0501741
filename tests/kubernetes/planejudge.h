#pragma once

#include "cluster/planefixture.h"
#include "cluster/structuredmerge.h"
#include "kubernetes/corpus.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <map>

namespace driftgate::test
{

/// What the server says of one target.
struct ServerAnswer {
    bool differs = false;
    bool missing = false;
    std::vector<FieldPath> fields; ///< those that would change, lowest ones
    std::string refusal;           ///< its words, where it says no
};

/// Brings the scenarios of the corpus about in a namespace of a real cluster, and asks the server
/// what an apply of the targets would do, by way of `kubectl diff --server-side`.
class PlaneJudge
{
public:
    PlaneJudge(Plane &plane, const std::vector<Scenario> &scenarios)
        : m_plane(plane)
        , m_scenarios(scenarios)
    {
    }

    /// Beside those of the corpus; to be called before prepare().
    void addCustomResources(const std::string &text) { m_crdTexts.push_back(text); }

    /// Base, then drift.
    Status prepare()
    {
        auto space = m_plane.makeNamespace("corpus");
        if (!space)
            return fail(space.error());
        m_space = *space;
        for (const std::string &text : m_crdTexts) {
            for (const Object &crd : readObjects(text, "crds.yaml").objects) {
                m_crds.push_back(crd);
                m_schema.addCustomResources(crd);
            }
            if (auto made = apply(text, "corpus"); !made)
                return made;
        }
        if (auto ready = done({"wait", "--for=condition=established", "crd", "--all"}); !ready)
            return ready;
        // A quota refuses what it counts until the controller has counted, so it comes last and is
        // waited for.
        for (const bool isQuota : {false, true}) {
            if (const std::string bases = basesOf(isQuota); !bases.empty()) {
                if (auto made = apply(bases, "driftgate"); !made)
                    return made;
            }
        }
        if (auto counted = waitForQuotas(); !counted)
            return counted;
        for (const Scenario &scenario : m_scenarios) {
            for (const DriftStep &step : scenario.drift) {
                if (auto made = drift(scenario, step); !made)
                    return fail(ErrorCode::Tool,
                                QString::fromStdString(scenario.name + ": ") + made.error().text);
            }
        }
        return {};
    }

    /// Every object of the scenarios that is there, managedFields included.
    Result<std::vector<Object>> live()
    {
        std::string all;
        for (const Scenario &scenario : m_scenarios)
            all += "---\n" + writeJson(scenario.object().value) + "\n";
        const auto text = m_plane.kubectl({"get", in(), "--ignore-not-found", "--filename=-",
                                           "--output=json", "--show-managed-fields"},
                                          all);
        if (!text)
            return fail(text.error());
        ObjectList list = readObjects(*text, "live");
        if (!list.errors.empty())
            return fail(list.errors.front());
        return std::move(list.objects);
    }

    /// By scenario.
    Result<std::map<std::string, ServerAnswer>> answers()
    {
        std::map<std::string, ServerAnswer> out;
        for (const Scenario &scenario : m_scenarios) {
            if (!scenario.refused)
                continue;
            const auto said = m_plane.kubectl(applyOf("driftgate", {"--dry-run=server"}),
                                              writeJson(scenario.target->value));
            out[scenario.name].refusal = said ? "" : said.error().text.toStdString();
        }
        if (auto read = askDiff(out); !read)
            return fail(read.error());
        return out;
    }

    [[nodiscard]] const std::string &space() const { return m_space; }
    [[nodiscard]] const std::vector<Object> &customResources() const { return m_crds; }

private:
    [[nodiscard]] std::string in() const { return "--namespace=" + m_space; }

    [[nodiscard]] std::vector<std::string> applyOf(const std::string &manager,
                                                   const std::vector<std::string> &more = {}) const
    {
        std::vector<std::string> out = {
            "apply",       "--server-side", "--force-conflicts", in(), "--field-manager=" + manager,
            "--filename=-"};
        out.insert(out.end(), more.begin(), more.end());
        return out;
    }

    Status done(const std::vector<std::string> &arguments, const std::string &text = {})
    {
        const auto said = m_plane.kubectl(arguments, text);
        return said ? Status() : fail(said.error());
    }

    Status apply(const std::string &text, const std::string &manager)
    {
        return done(applyOf(manager), text);
    }

    /// Of all scenarios but those that the server refuses.
    [[nodiscard]] std::string targets() const
    {
        std::string out;
        for (const Scenario &scenario : m_scenarios) {
            if (scenario.target && !scenario.refused)
                out += "---\n" + writeJson(scenario.target->value) + "\n";
        }
        return out;
    }

    [[nodiscard]] std::string basesOf(bool isQuota) const
    {
        std::string out;
        for (const Scenario &scenario : m_scenarios) {
            if (scenario.base && (scenario.base->key.kind == "ResourceQuota") == isQuota)
                out += "---\n" + writeJson(scenario.base->value) + "\n";
        }
        return out;
    }

    Status waitForQuotas()
    {
        for (const Scenario &scenario : m_scenarios) {
            if (!scenario.base || scenario.base->key.kind != "ResourceQuota")
                continue;
            if (auto counted = done({"wait", "--for=jsonpath={.status.used}", in(),
                                     resource(*scenario.base), "--timeout=90s"});
                !counted)
                return counted;
        }
        return {};
    }

    /// "Deployment.v1.apps/web", as kubectl takes it whatever else is called a Deployment.
    static std::string resource(const Object &object)
    {
        const std::string version = object.apiVersion.substr(object.apiVersion.find('/') + 1);
        return object.key.kind +
               (object.key.group.empty() ? "" : "." + version + "." + object.key.group) + "/" +
               object.key.name;
    }

    Status drift(const Scenario &scenario, const DriftStep &step)
    {
        const std::string manager = "--field-manager=" + step.manager;
        if (step.verb == "create")
            return done({"create", in(), manager, "--filename=-"}, writeJson(step.with));
        const Object &object = scenario.object();
        if (step.verb == "delete")
            return done({"delete", in(), resource(object)});
        if (step.verb == "apply") {
            Value whole = step.with;
            whole.set("apiVersion", Value::string(object.apiVersion));
            whole.set("kind", Value::string(object.key.kind));
            whole.set({"metadata", "name"}, Value::string(object.key.name));
            return apply(writeJson(whole), step.manager);
        }
        std::vector<std::string> patch = {"patch", in(), resource(object), manager};
        std::string text = writeJson(step.with);
        if (step.verb == "scale") {
            patch.insert(patch.end(), {"--subresource=scale", "--type=merge"});
            text = R"({"spec":{"replicas":)" + text + "}}";
        } else if (step.verb == "status") {
            patch.insert(patch.end(), {"--subresource=status", "--type=merge"});
        } else {
            patch.push_back("--type=" + step.verb);
        }
        patch.push_back("--patch=" + text);
        return done(patch);
    }

    /// kubectl writes both states of every object into two folders and calls a program on them.
    Status askDiff(std::map<std::string, ServerAnswer> &out)
    {
        QTemporaryDir dir;
        const QString script = dir.filePath(QStringLiteral("keep"));
        const std::string text = "#!/bin/sh\ncp -r \"$1\" '" + dir.path().toStdString() +
                                 "/live' && cp -r \"$2\" '" + dir.path().toStdString() +
                                 "/merged'\n";
        QFile file(script);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0)
            return fail(ErrorCode::Io, file.errorString());
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const auto outcome = m_plane.kubectlOutcome(
            {"diff", "--server-side", "--force-conflicts", "--field-manager=driftgate",
             "--concurrency=4", in(), "--filename=-"},
            targets(), "admin", {{"KUBECTL_EXTERNAL_DIFF", script.toStdString()}});
        if (!outcome)
            return fail(outcome.error());
        if (outcome->exitCode != 0)
            return fail(ErrorCode::Tool, QString::fromStdString(outcome->errors));
        for (const Scenario &scenario : m_scenarios) {
            if (!scenario.target || scenario.refused)
                continue;
            const QDir live(dir.filePath(QStringLiteral("live")));
            const QDir merged(dir.filePath(QStringLiteral("merged")));
            const auto before = stateIn(live, *scenario.target);
            const auto after = stateIn(merged, *scenario.target);
            if (!after)
                return fail(ErrorCode::NotFound, QString::fromStdString(scenario.name));
            out[scenario.name] = answer(before, *after);
        }
        return {};
    }

    /// kubectl's files are called GROUP.VERSION.KIND.NAMESPACE.NAME; one of nothing is empty.
    [[nodiscard]] std::optional<Value> stateIn(const QDir &dir, const Object &object) const
    {
        std::string version = object.apiVersion;
        std::ranges::replace(version, '/', '.');
        for (const std::string &space : {m_space, std::string()}) {
            QFile file(dir.filePath(QString::fromStdString(version + "." + object.key.kind + "." +
                                                           space + "." + object.key.name)));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const auto read = readYamlDocument(file.readAll().toStdString(), "kubectl diff");
            if (read && !read->isNull())
                return withoutBookkeeping(*read);
        }
        return std::nullopt;
    }

    static Value withoutBookkeeping(Value object)
    {
        Value metadata = *object.find("metadata");
        for (const char *const key :
             {"generation", "resourceVersion", "managedFields", "creationTimestamp", "uid"})
            metadata.remove(key);
        object.set("metadata", metadata);
        return object;
    }

    [[nodiscard]] ServerAnswer answer(const std::optional<Value> &before, const Value &after) const
    {
        ServerAnswer out;
        out.missing = !before;
        out.differs = !before || *before != after;
        if (!before || !out.differs)
            return out;
        const auto object = objectFromValue(after, "kubectl diff");
        const FieldComparison change = compareFields(*before, after, m_schema.root(*object));
        for (const FieldSet *const set : {&change.removed, &change.modified, &change.added}) {
            set->leaves().forEach(
                [&](const FieldSet::Path &path) { out.fields.push_back(toFieldPath(path)); });
        }
        return out;
    }

    Plane &m_plane;
    const std::vector<Scenario> &m_scenarios;
    std::vector<std::string> m_crdTexts = {corpusText("crds.yaml")};
    std::vector<Object> m_crds;
    Schema m_schema;
    std::string m_space;
};

} // namespace driftgate::test
