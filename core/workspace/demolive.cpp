#include "workspace/demolive.h"

#include "cluster/applyset.h"
#include "cluster/fieldset.h"
#include "git/repository.h"
#include "manifest/yaml.h"
#include "workspace/config.h"
#include "workspace/demoobjects.h"

#include <QCoreApplication>

#include <fstream>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

Result<Value> readDemoYaml(const std::string &path)
{
    const Result<std::string> text = demoFile(path);
    if (!text)
        return fail(text.error());
    return readYamlDocument(*text, ":/demo/" + path);
}

/// Objects the demo writes itself: namespaces, reconcilers, ApplySet parents.
Status applyText(DemoObjects &objects, const std::string &text, const std::string &manager,
                 TimePoint at)
{
    const ObjectList list = readObjects(text, ":/demo");
    if (!list.errors.empty())
        return fail(list.errors.front());
    for (const Object &object : list.objects) {
        if (Status done = objects.apply(object, manager, at); !done)
            return done;
    }
    return {};
}

std::string setOf(const std::string &name, const std::string &ns)
{
    return applySetId({"", "Secret", ns, name});
}

/// Makes one cluster.
class ClusterMaker
{
public:
    ClusterMaker(const Value &cluster, const WorkspaceConfig &config, const Repository &repository,
                 const Renderer &renderer, const StoryRevisions &revisions, Value defaults,
                 const CancelToken &cancel)
        : m_cluster(cluster)
        , m_name(std::string(cluster.stringAt({"name"})))
        , m_config(config)
        , m_repository(repository)
        , m_renderer(renderer)
        , m_revisions(revisions)
        , m_cancel(cancel)
        , m_objects(std::string(cluster.stringAt({"uid"})), std::move(defaults))
    {
    }

    [[nodiscard]] Result<std::map<std::string, std::string>> make()
    {
        const TimePoint born = *parseTime("2026-02-27T08:00:00Z");
        const std::string system =
            "apiVersion: v1\nkind: Namespace\nmetadata: {name: kube-system}\n"
            "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: default}\n"
            "---\napiVersion: v1\nkind: Namespace\n"
            "metadata: {name: monitoring}\n";
        Status done = applyText(m_objects, system, "kube-apiserver", born);
        for (const auto &[list, step] :
             {std::pair("applied", &ClusterMaker::applied), std::pair("edits", &ClusterMaker::edit),
              std::pair("deleted", &ClusterMaker::deleted)}) {
            const Value *const items = m_cluster.find(list);
            for (const Value &item : items ? items->items() : std::span<const Value>()) {
                if (done)
                    done = (this->*step)(item);
            }
        }
        if (!done)
            return fail(done.error());
        return m_objects.files();
    }

private:
    [[nodiscard]] static TimePoint timeOf(const Value &item)
    {
        return parseTime(item.stringAt({"at"})).value_or(TimePoint{});
    }

    [[nodiscard]] Result<std::vector<Object>> objectsOf(const Value &item,
                                                        const ApplicationConfig &application,
                                                        const Revision &revision) const
    {
        if (const std::string_view file = item.stringAt({"objects"}); !file.empty()) {
            const Result<std::string> text = demoFile(std::string(file));
            if (!text)
                return fail(text.error());
            return readObjects(*text, file).objects;
        }
        const Result<std::shared_ptr<const Rendered>> rendered =
            m_renderer.render(m_repository, revision, application.pathFor(m_name),
                              application.optionsFor(m_name), m_cancel);
        if (!rendered)
            return fail(rendered.error());
        return (*rendered)->objects;
    }

    [[nodiscard]] Status applied(const Value &item)
    {
        const ApplicationName name{std::string(item.stringAt({"application"}))};
        const ApplicationConfig *const application = m_config.application(name);
        const auto revision = m_revisions.find(std::string(item.stringAt({"revision"})));
        if (!application || revision == m_revisions.end())
            return fail(ErrorCode::Invalid, Tr::tr("No such application or revision"),
                        {.file = ":/demo/live.yaml", .line = item.line()});
        Result<std::vector<Object>> objects = objectsOf(item, *application, revision->second);
        if (!objects)
            return fail(objects.error());
        const std::string_view by = item.stringAt({"by"});
        const std::string manager = by == "flux"     ? "kustomize-controller"
                                    : by == "argocd" ? "argocd-controller"
                                                     : "driftgate";
        const std::string ns = application->ns.empty() ? "default" : application->ns;
        for (Object &object : *objects) {
            track(object, by, name.text(), ns);
            if (Status done = m_objects.apply(object, manager, timeOf(item)); !done)
                return done;
        }
        return reconciler(item, *application, revision->second);
    }

    /// The marks a reconciler leaves on what it owns (controllers.md).
    static void track(Object &object, std::string_view by, const std::string &name,
                      const std::string &ns)
    {
        if (by == "flux") {
            object.value.set({"metadata", "labels", "kustomize.toolkit.fluxcd.io/name"},
                             Value::string(name));
            object.value.set({"metadata", "labels", "kustomize.toolkit.fluxcd.io/namespace"},
                             Value::string("flux-system"));
        } else if (by == "argocd") {
            object.value.set({"metadata", "annotations", "argocd.argoproj.io/tracking-id"},
                             Value::string(name + ":" + object.key.group + "/" + object.key.kind +
                                           ":" + object.key.ns + "/" + object.key.name));
        } else {
            object.value.set({"metadata", "labels", applyset::MemberLabel},
                             Value::string(setOf(name, ns)));
        }
    }

    [[nodiscard]] Status reconciler(const Value &item, const ApplicationConfig &application,
                                    const Revision &revision)
    {
        const std::string_view by = item.stringAt({"by"});
        const std::string name = application.name.text();
        const std::string path = application.pathFor(m_name);
        const std::string at(item.stringAt({"at"}));
        const std::string ns = application.ns.empty() ? "default" : application.ns;
        std::string text;
        std::string manager = "driftgate";
        if (by == "flux") {
            manager = "flux";
            text = "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n"
                   "  name: " +
                   name + "\n  namespace: flux-system\n" + suspension(item) +
                   "spec:\n  interval: 10m\n  path: ./" + path +
                   "\n  prune: true\n"
                   "  sourceRef: {kind: GitRepository, name: manifests}\n" +
                   (item.find("suspended") ? "  suspend: true\n" : "") +
                   "status:\n  lastAppliedRevision: main@sha1:" + revision.hex() +
                   "\n  lastAttemptedRevision: main@sha1:" + revision.hex() +
                   "\n  conditions:\n  - {type: Ready, status: \"True\", reason: "
                   "ReconciliationSucceeded, lastTransitionTime: \"" +
                   at + "\"}\n";
        } else if (by == "argocd") {
            manager = "argocd-application-controller";
            text =
                "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: " + name +
                "\n  namespace: argocd\nspec:\n  project: shop\n  destination: {namespace: " + ns +
                ", server: \"https://kubernetes.default.svc\"}\n  source:\n    path: " + path +
                "\n    repoURL: https://git.shop.example/shop/manifests.git\n"
                "    targetRevision: main\nstatus:\n  sync: {status: Synced, revision: " +
                revision.hex() +
                "}\n  health: {status: Healthy}\n  history:\n  - {id: 41, "
                "revision: " +
                revision.hex() + ", deployedAt: \"" + at +
                "\"}\n"
                "  operationState:\n    phase: Succeeded\n    finishedAt: \"" +
                at + "\"\n    syncResult: {revision: " + revision.hex() + "}\n";
        } else {
            text =
                "apiVersion: v1\nkind: Secret\nmetadata:\n  name: " + name +
                "\n  namespace: " + ns +
                "\n  labels: {applyset.kubernetes.io/id: " + setOf(name, ns) +
                "}\n  annotations:\n    applyset.kubernetes.io/tooling: " + applyset::OurTooling +
                "\n"
                "    driftgate.dev/application: " +
                name + "\n    driftgate.dev/revision: " + revision.hex() +
                "\n    driftgate.dev/applied-at: \"" + at + "\"\ntype: Opaque\n";
        }
        return applyText(m_objects, text, manager, timeOf(item));
    }

    [[nodiscard]] static std::string suspension(const Value &item)
    {
        if (!item.find("suspended"))
            return {};
        std::string out = "  annotations:\n";
        for (const auto &[annotation, key] :
             {std::pair("suspended-by", "by"), std::pair("suspend-reason", "reason"),
              std::pair("suspended-at", "at"), std::pair("suspended-until", "until")}) {
            out += std::string("    driftgate.dev/") + annotation + ": \"" +
                   std::string(item.stringAt({"suspended", key})) + "\"\n";
        }
        return out;
    }

    [[nodiscard]] Status edit(const Value &item)
    {
        const Result<ObjectKey> key = ObjectKey::fromString(item.stringAt({"object"}));
        if (!key)
            return fail(key.error());
        const Object *const object = m_objects.find(*key);
        if (!object)
            return fail(
                ErrorCode::NotFound,
                Tr::tr("There is no object “%1”").arg(QString::fromUtf8(item.stringAt({"object"}))),
                {.file = ":/demo/live.yaml", .line = item.line()});
        Value value = object->value;
        for (const auto &[list, how] :
             {std::pair("set", DemoEdit::Set), std::pair("append", DemoEdit::Append)}) {
            const Value *const changes = item.find(list);
            for (const Value::Entry &change :
                 changes ? changes->entries() : std::span<const Value::Entry>()) {
                const Result<Value> next =
                    edited(value, FieldPath::fromString(change.key.view()), how, change.value);
                if (!next)
                    return fail(next.error());
                value = *next;
            }
        }
        return m_objects.update(*key, value, std::string(item.stringAt({"manager"})), timeOf(item));
    }

    [[nodiscard]] Status deleted(const Value &item)
    {
        const Result<ObjectKey> key = ObjectKey::fromString(item.text());
        return key ? m_objects.remove(*key) : Status(fail(key.error()));
    }

    const Value &m_cluster;
    ClusterName m_name;
    const WorkspaceConfig &m_config;
    const Repository &m_repository;
    const Renderer &m_renderer;
    const StoryRevisions &m_revisions;
    const CancelToken &m_cancel;
    DemoObjects m_objects;
};

} // namespace

Status writeClusters(const std::filesystem::path &repository, const std::filesystem::path &dir,
                     const StoryRevisions &revisions, const Environment &environment,
                     const CancelToken &cancel)
{
    const Result<Value> live = readDemoYaml("live.yaml");
    if (!live)
        return fail(live.error());
    const Result<Value> defaults = readDemoYaml("defaults.yaml");
    if (!defaults)
        return fail(defaults.error());
    const Result<std::string> file = demoFile("files/driftgate.yaml");
    if (!file)
        return fail(file.error());
    const WorkspaceReading workspace = readWorkspace(*file, repository / "driftgate.yaml");
    if (!workspace.errors.empty())
        return fail(workspace.errors.front());
    const Result<Repository> opened = Repository::open(repository);
    if (!opened)
        return fail(opened.error());
    const Renderer renderer(*environment.runner, environment.cacheDir);
    const Value *const clusters = live->find("clusters");
    for (const Value &cluster : clusters ? clusters->items() : std::span<const Value>()) {
        ClusterMaker maker(cluster, workspace.config, *opened, renderer, revisions, *defaults,
                           cancel);
        const Result<std::map<std::string, std::string>> files = maker.make();
        if (!files)
            return fail(files.error());
        const std::filesystem::path folder = dir / std::string(cluster.stringAt({"name"}));
        std::error_code error;
        std::filesystem::create_directories(folder, error);
        for (const auto &[name, text] : *files) {
            std::ofstream out(folder / name, std::ios::binary);
            out << text;
            if (!out.flush())
                return fail(ErrorCode::Io, Tr::tr("The file cannot be written"),
                            {.file = (folder / name).string()});
        }
    }
    return {};
}

} // namespace driftgate
