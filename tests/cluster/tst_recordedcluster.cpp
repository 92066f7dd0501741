#include "clusterdata.h"
#include "sourcedir.h"

#include "cluster/recordedcluster.h"

#include <QCoroTask>
#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTimer>

#include <filesystem>
#include <memory>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#endif

using namespace driftgate;
using namespace driftgate::test;

namespace
{

std::string map(const std::string &name, const std::string &data = "a: '1'",
                const std::string &ns = "shop")
{
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\n  namespace: " + ns +
           "\ndata:\n  " + data + "\n";
}

const std::string Shop = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n";

ObjectKey key(const std::string &name)
{
    return {"", "ConfigMap", "shop", name};
}

/// Waits for a coroutine of the cluster.
template<class T>
T wait(QCoro::Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}

using Names = std::vector<std::string>;

} // namespace

class TestRecordedCluster : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<RecordedCluster> m_cluster;
    FixedClock m_clock{at("2026-05-01T00:00:00Z")};

    [[nodiscard]] std::string path(const std::string &name) const
    {
        const QString out = m_dir->filePath(QString::fromStdString(name));
        return out.toStdString();
    }
    [[nodiscard]] QString place(const std::string &name) const
    {
        return QString::fromStdString(path(name));
    }
    [[nodiscard]] bool exists(const std::string &name) const { return QFile::exists(place(name)); }
    void put(const std::string &name, const std::string &text)
    {
        QVERIFY(QDir().mkpath(QFileInfo(place(name)).path()));
        spill(place(name), text);
    }
    [[nodiscard]] std::string text(const std::string &name) const { return slurp(place(name)); }
    void open(const std::string &name = {})
    {
        m_cluster = std::make_unique<RecordedCluster>(ClusterName("demo"), path(name), m_clock);
    }
    std::shared_ptr<const LiveState> read(ReadRequest request = {})
    {
        auto out = wait(m_cluster->read(std::move(request), {}));
        if (!out)
            qWarning("%s", qPrintable(out.error().toString()));
        return out ? *out : std::make_shared<const LiveState>();
    }
    Names names(ReadRequest request = {})
    {
        Names out;
        const auto state = read(std::move(request));
        for (const Object &each : state->objects)
            out.push_back(each.key.toString());
        return out;
    }
    Result<ApplyOutcome> apply(const std::string &document, bool dryRun = false,
                               const std::string &manager = "driftgate", bool force = true)
    {
        return wait(m_cluster->apply({object(document), manager, force, dryRun}, {}));
    }
    Value live(const std::string &name)
    {
        const auto out = wait(m_cluster->get(key(name), "v1", {}));
        return out && *out ? (*out)->value : Value();
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
        open();
    }
    void cleanup()
    {
        m_cluster.reset();
        m_dir.reset();
    }

    void filesOfEverySortAreRead()
    {
        put("a.yaml", Shop + "---\n# a comment\n" + map("one") + "---\n\n---\n" + map("two"));
        put("sub/deep/b.yml", "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: "
                              "ConfigMap\n  metadata: {name: three, namespace: shop}\n");
        put("c.json", R"({"apiVersion":"v1","kind":"ConfigMapList","items":[
                          {"metadata":{"name":"four","namespace":"shop"}}]})");
        put("d.json", writeJson(yaml(map("five"))) + writeJson(yaml(map("six"))));
        put(".hidden/x.yaml", map("hidden"));
        put("notes.txt", "no: [yaml");
        put("a.yaml.Xq3Zk1", "a left-over of a write that was killed");
        QVERIFY(QDir().mkpath(place("folder.yaml")));
        const auto state = read();
        QVERIFY(state->isComplete());
        QVERIFY(state->takenAt == m_clock.now());
        QCOMPARE(names(), (Names{"Namespace shop", "ConfigMap shop/one", "ConfigMap shop/two",
                                 "ConfigMap shop/four", "ConfigMap shop/five", "ConfigMap shop/six",
                                 "ConfigMap shop/three"}));
        QCOMPARE(state->objects[1].origin.file, path("a.yaml"));
        QCOMPARE(state->objects[1].origin.line, 7);
    }

    void anEmptyFolderIsAClusterWithNothingInIt()
    {
        QVERIFY(read()->isComplete());
        QVERIFY(read()->objects.empty());
        QCOMPARE(*wait(m_cluster->uid({})), "");
    }

    void whatIsNotThereIsSaid()
    {
        open("nowhere");
        const auto out = wait(m_cluster->read({}, {}));
        QVERIFY(!out);
        QCOMPARE(out.error().code, ErrorCode::NotFound);
        QCOMPARE(out.error().place.file, path("nowhere"));
    }

    void aBrokenFileIsNamedAndTheOthersAreRead()
    {
        put("good.yaml", map("good"));
        put("bad.yaml", map("before") + "---\na: [1\nb: }\n");
        put("none.yaml", "just: values\n");
        const auto state = read();
        QCOMPARE(names(), (Names{"ConfigMap shop/before", "ConfigMap shop/good"}));
        QCOMPARE(state->missing.size(), size_t{2});
        QVERIFY(!state->isComplete());
        QCOMPARE(state->missing[0].error.place.file, path("bad.yaml"));
        QVERIFY(state->missing[0].error.place.line >= 9);
        QCOMPARE(state->missing[1].error.place.file, path("none.yaml"));
        QCOMPARE(state->missing[1].error.place.line, 1);
    }

    void whenNothingCanBeReadTheReadFails()
    {
        put("bad.yaml", "a: [1\n");
        open("bad.yaml");
        const auto out = wait(m_cluster->read({}, {}));
        QVERIFY(!out);
        QCOMPARE(out.error().place.file, path("bad.yaml"));
    }

    void errorsNeverQuoteASecret()
    {
        // Break a Secret at every place; whatever is said of it, its value is not.
        const std::string secret = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n"
                                   "  namespace: shop\nstringData:\n  password: hunter2hunter2\n"
                                   "  other: |\n    hunter2hunter2\n";
        put("good.yaml", map("good"));
        int broken = 0;
        for (size_t at = 0; at < secret.size(); at += 3) {
            for (const char *const junk :
                 {"\t", "{", "'", ": &", "*x ", "\x01", "!!int ", "\n- "}) {
                std::string with = secret;
                with.insert(at, junk);
                put("s.yaml", with);
                const auto state = read();
                for (const auto &missing : state->missing) {
                    ++broken;
                    QVERIFY2(!missing.error.toString().contains(QStringLiteral("hunter2")),
                             qPrintable(missing.error.toString()));
                }
            }
        }
        QVERIFY(broken > 100);
    }

    void filesThatChangeAreReadAgain()
    {
        put("a.yaml", map("a", "v: '1'"));
        put("b.yaml", map("b"));
        QCOMPARE(live("a").find({"data", "v"})->text(), "1");
        // The same size, and within one tick of the file system's clock.
        put("a.yaml", map("a", "v: '2'"));
        QCOMPARE(live("a").find({"data", "v"})->text(), "2");
        QVERIFY(QFile::remove(place("b.yaml")));
        put("sub/c.yaml", map("c"));
        QCOMPARE(names(), (Names{"ConfigMap shop/a", "ConfigMap shop/c"}));
        put("a.yaml", "a: [");
        QCOMPARE(names(), (Names{"ConfigMap shop/c"}));
        put("a.yaml", map("mended"));
        QCOMPARE(names(), (Names{"ConfigMap shop/mended", "ConfigMap shop/c"}));
    }

    void kindsAndNamespacesAreChosen()
    {
        put("a.yaml", Shop + "---\n" + map("a") + "---\n" + map("b", "x: y", "other"));
        QCOMPARE(names({{{"", "ConfigMap", ""}}, {}}),
                 (Names{"ConfigMap shop/a", "ConfigMap other/b"}));
        QCOMPARE(names({{{"", "ConfigMap", "v1"}}, {"shop"}}), (Names{"ConfigMap shop/a"}));
        QCOMPARE(names({{}, {"other"}}), (Names{"Namespace shop", "ConfigMap other/b"}));
        QCOMPARE(names({{{"apps", "ConfigMap", ""}}, {}}), Names());
    }

    void theClustersUidIsThatOfKubeSystem()
    {
        put("a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: kube-system, uid: abc}\n");
        QCOMPARE(*wait(m_cluster->uid({})), "abc");
        QCOMPARE(m_cluster->name().text(), "demo");
    }

    void kindsComeFromObjectsDefinitionsAndKubernetes()
    {
        put("a.yaml", R"(
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: things.example.com}
spec:
  group: example.com
  names: {kind: Thing, plural: things}
  scope: Cluster
  versions: [{name: v1alpha1, served: false}, {name: v1, served: true}]
---
apiVersion: example.org/v2
kind: Other
metadata: {name: x, namespace: shop}
)");
        const auto kinds = *wait(m_cluster->kinds({}));
        const auto has = [&kinds](const ResourceKind &kind) {
            return std::ranges::contains(kinds, kind);
        };
        QVERIFY(has({"example.com", "v1", "Thing", "things", false}));
        QVERIFY(has({"example.org", "v2", "Other", "", true}));
        QVERIFY(has({"apps", "v1", "Deployment", "deployments", true}));
        QVERIFY(has({"", "v1", "Namespace", "namespaces", false}));
    }

    void anObjectInTwoFilesIsReported()
    {
        put("a.yaml", map("twice", "v: first"));
        put("b.yaml", map("twice", "v: second"));
        const auto state = read();
        QCOMPARE(state->objects.size(), size_t{1});
        QCOMPARE(live("twice").find({"data", "v"})->text(), "second");
        QCOMPARE(state->missing.size(), size_t{1});
        QCOMPARE(state->missing[0].kind.kind, "ConfigMap");
        QVERIFY(state->missing[0].error.text.contains(place("a.yaml")));
        // Deleting it does not bring the other copy to light.
        QVERIFY(wait(m_cluster->remove({key("twice"), "v1", {}, {}, false}, {})));
        QVERIFY(names().empty());
    }

    void aNewObjectGetsAFileOfItsOwn()
    {
        put("ns.yaml", Shop);
        const auto out = apply(map("new"));
        QVERIFY(out && out->created);
        QCOMPARE(out->object->origin.file, path("shop/configmap-new.yaml"));
        QVERIFY(text("shop/configmap-new.yaml").starts_with("apiVersion: v1\n"));
        QCOMPARE(live("new"), out->object->value);
        QCOMPARE(live("new").find({"metadata", "creationTimestamp"})->text(),
                 "2026-05-01T00:00:00Z");
        QVERIFY(!live("new").find({"metadata", "uid"})->text().empty());
        QCOMPARE(live("new").find({"metadata", "resourceVersion"})->text(), "1");

        const auto role = apply("apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\n"
                                "metadata: {name: 'system:x', namespace: gone}\nrules: []\n");
        QVERIFY(role && role->created);
        QVERIFY(role->object->key.ns.empty());
        QVERIFY(exists("_cluster/clusterrole-system_x.yaml"));
        // Another reader sees the same.
        const Names before = names();
        open();
        QCOMPARE(names(), before);
    }

    void namesLeadNowhereElse()
    {
        put("ns.yaml", Shop + "---\n" + map("x", "a: b", "../../up"));
        for (const std::string name : {"../../../evil", "/etc/evil", "..", "a/b"}) {
            Object evil = object(map("x"));
            evil.key.name = name;
            evil.value.set({"metadata", "name"}, Value::string(name));
            QVERIFY(wait(m_cluster->apply({evil, "driftgate", false, false}, {})));
        }
        Object up = object(map("up", "a: b", "../../up"));
        const auto out = wait(m_cluster->apply({up, "driftgate", false, false}, {}));
        QVERIFY(out);
        const auto top = std::filesystem::canonical(m_dir->path().toStdString());
        const auto state = read();
        for (const Object &each : state->objects) {
            const auto file = std::filesystem::canonical(each.origin.file);
            QVERIFY(file.string().starts_with(top.string() + "/"));
        }
        QCOMPARE(state->objects.size(), size_t{7});
    }

    void aNameThatIsTakenGetsAnotherFile()
    {
        put("ns.yaml", Shop);
        put("shop/configmap-x.yaml", map("another"));
        QVERIFY(apply(map("x"))->created);
        QVERIFY(exists("shop/configmap-x-2.yaml"));
        QCOMPARE(text("shop/configmap-x.yaml"), map("another"));
    }

    void theNamespaceMustBeThere()
    {
        put("ns.yaml", Shop);
        const auto out = apply(map("x", "a: b", "nowhere"));
        QVERIFY(!out);
        QCOMPARE(out.error().code, ErrorCode::NotFound);
        QVERIFY(out.error().text.contains(QStringLiteral("nowhere")));
        Object lost = object(map("x"));
        lost.key.ns.clear();
        QCOMPARE(wait(m_cluster->apply({lost, "x", false, false}, {})).error().code,
                 ErrorCode::Invalid);
    }

    void otherDocumentsStayByteForByte()
    {
        const std::string head = "# The dump of prod.\n" + Shop + "--- # next\n# kept\n";
        const std::string tail = "---\n# unusual but legal\n{apiVersion: v1, kind: ConfigMap,\n"
                                 "  metadata: {name: flow,   namespace: shop}}\n...\n---\n"
                                 "apiVersion: v1\nkind: ConfigMap\nmetadata:\n    name: wide\n"
                                 "    namespace: shop\ndata:\n    text: |\n        ---\n"
                                 "        # not a comment\n\n\n# the end\n";
        put("a.yaml", head + map("mid") + tail);
        const auto out = apply(map("mid", "a: '2'"));
        QVERIFY2(out && out->changed, out ? "" : qPrintable(out.error().toString()));
        const std::string after = text("a.yaml");
        QVERIFY2(after.starts_with(head), after.c_str());
        QVERIFY2(after.ends_with(tail), after.c_str());
        QCOMPARE(live("mid").find({"data", "a"})->text(), "2");
        QVERIFY(wait(m_cluster->remove({key("mid"), "v1", {}, {}, false}, {})));
        QCOMPARE(text("a.yaml"), "# The dump of prod.\n" + Shop + tail);
    }

    void theFirstAndTheLastDocumentCanGo()
    {
        put("a.yaml", map("a") + "---\n" + map("b") + "---\n" + map("c"));
        QVERIFY(wait(m_cluster->remove({key("a"), "v1", {}, {}, false}, {})));
        QCOMPARE(text("a.yaml"), "---\n" + map("b") + "---\n" + map("c"));
        QVERIFY(wait(m_cluster->remove({key("c"), "v1", {}, {}, false}, {})));
        QCOMPARE(text("a.yaml"), "---\n" + map("b"));
        QVERIFY(wait(m_cluster->remove({key("b"), "v1", {}, {}, false}, {})));
        QVERIFY(!exists("a.yaml"));
    }

    void lineEndsAreKept()
    {
        put("a.yaml",
            "apiVersion: v1\r\nkind: ConfigMap\r\nmetadata: {name: a, namespace: shop}\r\n"
            "---\r\napiVersion: v1\r\nkind: ConfigMap\r\nmetadata:\r\n  name: b\r\n"
            "  namespace: shop\r\n");
        QVERIFY(apply(map("b", "x: z"))->changed);
        QVERIFY(apply(map("c", "x: z"))->created);
        QVERIFY(!QByteArray::fromStdString(text("a.yaml")).replace("\r\n", "").contains('\n'));
        QVERIFY(live("a").find("metadata"));
        QCOMPARE(live("b").find({"data", "x"})->text(), "z");
    }

    void listsKeepTheirOrder()
    {
        for (const std::string name : {"a.yaml", "a.json"}) {
            Value list = yaml("{apiVersion: v1, kind: List, metadata: {resourceVersion: ''}}");
            list.set("items", Value::sequence({yaml(Shop), yaml(map("a")), yaml(map("b"))}));
            put(name,
                name.ends_with("json") ? writeJson(list, JsonStyle::Indented) : writeYaml(list));
            open(name);
            QVERIFY(apply(map("a", "x: y"))->changed);
            QVERIFY(apply(map("c"))->created);
            QCOMPARE(names(), (Names{"Namespace shop", "ConfigMap shop/a", "ConfigMap shop/b",
                                     "ConfigMap shop/c"}));
            QVERIFY(wait(m_cluster->remove({key("b"), "v1", {}, {}, false}, {})));
            QCOMPARE(names(), (Names{"Namespace shop", "ConfigMap shop/a", "ConfigMap shop/c"}));
            QCOMPARE(text(name).starts_with('{'), name.ends_with("json"));
        }
    }

    void aSingleFileGrowsAndShrinks()
    {
        put("one.yaml", Shop);
        open("one.yaml");
        QVERIFY(apply(map("a"))->created);
        QVERIFY(text("one.yaml").starts_with(Shop + "---\napiVersion: v1\n"));
        QVERIFY(wait(m_cluster->remove({key("a"), "v1", {}, {}, false}, {})));
        QCOMPARE(text("one.yaml"), Shop);
        QVERIFY(wait(m_cluster->remove({{"", "Namespace", "", "shop"}, "v1", {}, {}, false}, {})));
        QVERIFY(exists("one.yaml"));
        QVERIFY(read()->objects.empty());
        QVERIFY(apply(Shop)->created);

        put("one.json", writeJson(yaml(Shop)));
        open("one.json");
        QVERIFY(apply(map("a"))->created);
        QCOMPARE(names(), (Names{"Namespace shop", "ConfigMap shop/a"}));
        QVERIFY(readJson(text("one.json"), "one.json"));
    }

    void aDryRunWritesNothing()
    {
        put("a.yaml", Shop + "---\n" + map("a"));
        const std::string before = text("a.yaml");
        const auto changed = apply(map("a", "a: '1'\n  b: '2'"), true);
        QVERIFY(changed && changed->changed && changed->object);
        QCOMPARE(changed->object->value.find({"data", "b"})->text(), "2");
        QVERIFY(apply(map("new"), true)->created);
        QVERIFY(wait(m_cluster->remove({key("a"), "v1", {}, {}, true}, {})));
        QCOMPARE(text("a.yaml"), before);
        QCOMPARE(names(), (Names{"Namespace shop", "ConfigMap shop/a"}));
    }

    void resourceVersionsMoveOnOverTheWholeCluster()
    {
        put("a.yaml", Shop + "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: "
                             "shop, resourceVersion: '41'}\n");
        QCOMPARE(apply(map("b"))->object->value.stringAt({"metadata", "resourceVersion"}), "42");
        QCOMPARE(apply(map("a"))->object->value.stringAt({"metadata", "resourceVersion"}), "43");
        const std::string before = text("a.yaml");
        m_clock.advance(std::chrono::hours(1));
        QVERIFY(!apply(map("a"))->changed);
        QCOMPARE(text("a.yaml"), before);
        QVERIFY(wait(m_cluster->remove({key("b"), "v1", {}, {}, false}, {})));
        QCOMPARE(apply(map("c"))->object->value.stringAt({"metadata", "resourceVersion"}), "45");
    }

    void aDeletionChecksItsPreconditions()
    {
        put("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: shop, "
                      "uid: u1, resourceVersion: '5'}\n");
        const auto remove = [this](const std::string &uid, const std::string &version) {
            return wait(m_cluster->remove({key("a"), "v1", uid, version, false}, {}));
        };
        QCOMPARE(remove("u2", "").error().code, ErrorCode::Conflict);
        QCOMPARE(remove("", "4").error().code, ErrorCode::Conflict);
        QVERIFY(remove("u1", "5"));
        const auto again = remove("", "");
        QCOMPARE(again.error().code, ErrorCode::NotFound);
        QVERIFY(again.error().text.contains(QStringLiteral("demo")));
    }

    void aBrokenFileIsNeverWritten()
    {
        const std::string broken = map("a") + "---\nname-of-b: [\n";
        put("a.yaml", broken);
        put("ns.yaml", Shop);
        const auto out = apply(map("a", "x: y"));
        QVERIFY(!out);
        QCOMPARE(out.error().place.file, path("a.yaml"));
        QVERIFY(!wait(m_cluster->remove({key("a"), "v1", {}, {}, false}, {})));
        // Whether this one is in the broken part cannot be known.
        QVERIFY(!apply(map("name-of-b")));
        QVERIFY(apply(map("elsewhere")));
        QCOMPARE(text("a.yaml"), broken);
    }

    void aFileThatCannotBeReadIsNamed()
    {
#ifdef Q_OS_UNIX
        put("good.yaml", map("good"));
        QVERIFY(::mkfifo(path("pipe.yaml").c_str(), 0600) == 0);
        QVERIFY(QFile::link(place("nothing.yaml"), place("dangling.yaml")));
        QVERIFY(QFile::link(QStringLiteral("/etc/hostname"), place("outside.yaml")));
        QVERIFY(QFile::link(place("good.yaml"), place("inside-link.yaml")));
        QVERIFY(QFile::link(QStringLiteral("/etc"), place("etc")));
        const auto state = read();
        Names files;
        for (const auto &missing : state->missing)
            files.push_back(std::filesystem::path(missing.error.place.file).filename());
        std::ranges::sort(files);
        // inside-link.yaml holds the same object again.
        QCOMPARE(files,
                 (Names{"dangling.yaml", "etc", "inside-link.yaml", "outside.yaml", "pipe.yaml"}));
        QCOMPARE(state->objects.size(), size_t{1});
#else
        QSKIP("no links here");
#endif
    }

    void aHugeFileIsRefusedUnread()
    {
        put("good.yaml", map("good"));
        QFile huge(place("huge.yaml"));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(qint64(200) << 20));
        const auto state = read();
        QCOMPARE(state->objects.size(), size_t{1});
        QCOMPARE(state->missing.size(), size_t{1});
        QCOMPARE(state->missing[0].error.code, ErrorCode::Limit);
    }

    void aFullDiskLeavesTheFileAsItWas()
    {
#ifdef Q_OS_UNIX
        put("a.yaml", Shop + "---\n" + map("a"));
        const std::string before = text("a.yaml");
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit old{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
        const rlimit tight{64, old.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
        const auto changed = apply(map("a", "x: '" + std::string(10000, 'x') + "'"));
        const auto created = apply(map("new", "x: '" + std::string(10000, 'x') + "'"));
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &old), 0);
        QVERIFY(!changed);
        QVERIFY(!created);
        QCOMPARE(changed.error().code, ErrorCode::Io);
        QCOMPARE(changed.error().place.file, path("a.yaml"));
        QCOMPARE(text("a.yaml"), before);
        QCOMPARE(names(), (Names{"Namespace shop", "ConfigMap shop/a"}));
        QCOMPARE(QDir(place("shop")).entryList(QDir::Files).size(), 0);
        QVERIFY(apply(map("a", "x: y"))->changed);
#else
        QSKIP("no file size limit here");
#endif
    }

    void aFileInTheFoldersPlaceIsAnError()
    {
        put("ns.yaml", Shop);
        put("shop", "a file where the folder should be");
        const auto out = apply(map("a"));
        QVERIFY(!out);
        QCOMPARE(out.error().code, ErrorCode::Io);
    }

    void aFileThatSomebodyElseChangedIsReadFirst()
    {
        put("a.yaml", map("a", "v: '1'"));
        QCOMPARE(names().size(), size_t{1});
        put("a.yaml", map("a", "v: '1'") + "---\n" + map("b"));
        QVERIFY(apply(map("a", "v: '1'\n  w: '2'"))->changed);
        QCOMPARE(names(), (Names{"ConfigMap shop/a", "ConfigMap shop/b"}));
        QCOMPARE(live("a").find({"data", "w"})->text(), "2");
    }

    void aConflictIsAnAnswer()
    {
        put("ns.yaml", Shop);
        QVERIFY(apply(map("a"), false, "alice")->created);
        const auto out = apply(map("a", "a: '2'"), false, "bob", false);
        QVERIFY(out && !out->object);
        QCOMPARE(out->conflicts.size(), size_t{1});
        QCOMPARE(out->conflicts[0].manager, "alice");
        QCOMPARE(out->conflicts[0].field, ".data.a");
    }

    void otherVersionsAreNotInvented()
    {
        put("a.yaml", "apiVersion: autoscaling/v1\nkind: HorizontalPodAutoscaler\n"
                      "metadata: {name: a, namespace: shop}\n");
        const std::string v2 = "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\n"
                               "metadata: {name: a, namespace: shop}\n";
        QCOMPARE(apply(v2).error().code, ErrorCode::Unsupported);
        put("crd.yaml", R"(
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: things.example.com}
spec:
  group: example.com
  names: {kind: Thing, plural: things}
  scope: Namespaced
  versions: [{name: v1, served: true}, {name: v2, served: true}]
---
apiVersion: example.com/v1
kind: Thing
metadata: {name: a, namespace: shop}
)");
        const auto out = apply("apiVersion: example.com/v2\nkind: Thing\n"
                               "metadata: {name: a, namespace: shop}\nstatus: {x: 1}\n");
        QVERIFY(out && out->changed);
        QCOMPARE(out->object->apiVersion, "example.com/v2");
        // Its definition has no status subresource: status is a field as any other.
        QVERIFY(out->object->value.find({"status", "x"}));
    }

    void aReadThatIsCancelledSaysSo()
    {
        put("a.yaml", map("a"));
        CancelSource source;
        source.request_stop();
        const auto out = wait(m_cluster->read({}, source.get_token()));
        QCOMPARE(out.error().code, ErrorCode::Cancelled);
        QCOMPARE(names().size(), size_t{1});
    }

    void theClusterMayGoWhileItIsRead()
    {
        for (int i = 0; i < 200; ++i)
            put(std::to_string(i) + ".yaml", map("m" + std::to_string(i)));
        auto first = m_cluster->read({}, {});
        auto second = m_cluster->read({}, {});
        m_cluster.reset();
        const auto a = wait(std::move(first));
        const auto b = wait(std::move(second));
        for (const auto *out : {&a, &b})
            QVERIFY(*out ? (**out)->objects.size() == 200
                         : out->error().code == ErrorCode::Cancelled);
    }

    void writesAtOnceFollowOneAnother()
    {
        put("one.yaml", Shop);
        open("one.yaml");
        std::vector<QCoro::Task<Result<ApplyOutcome>>> tasks;
        for (int i = 0; i < 40; ++i) {
            tasks.push_back(m_cluster->apply(
                {object(map("m" + std::to_string(i % 20), "k" + std::to_string(i) + ": v")),
                 "manager" + std::to_string(i), false, false},
                {}));
        }
        for (auto &task : tasks)
            QVERIFY(wait(std::move(task)));
        QCOMPARE(read()->objects.size(), size_t{21});
        QCOMPARE(live("m3").find("data")->size(), size_t{2});
        QVERIFY(read()->isComplete());
    }

    void whateverIsAppliedIsReadBack()
    {
        // Random applies and deletions; what the cluster answers is what a new reader finds.
        QRandomGenerator random(42);
        put("ns.yaml", Shop + "# comment\n---\n" + map("m0") + "---\n" + map("m1"));
        for (int i = 0; i < 120; ++i) {
            const std::string name = "m" + std::to_string(random.bounded(6));
            if (random.bounded(4) == 0) {
                std::ignore = wait(m_cluster->remove({key(name), "v1", {}, {}, false}, {}));
                QVERIFY(live(name).isNull());
                continue;
            }
            static const std::vector<std::string> values{"'1'",        "\"line one\\nline two\\n\"",
                                                         "'---'",      "\"\\ttab # no comment \"",
                                                         "' lead'",    "'yes'",
                                                         "''",         "\"\\u00e4\\u2028\"",
                                                         "\"---\\n\"", "\"a\\n---\\nb: [\\n\""};
            std::string data;
            for (quint32 k = random.bounded(1U, 4U); k > 0; --k)
                data += (data.empty() ? "k" : "\n  k") + std::to_string(k) + ": " +
                        values[random.bounded(quint32(values.size()))];
            const auto out = wait(m_cluster->apply(
                {object(map(name, data)), "m" + std::to_string(random.bounded(2)), true, false},
                {}));
            QVERIFY2(out, out ? "" : qPrintable(out.error().toString()));
            RecordedCluster again(ClusterName("again"), m_dir->path().toStdString(), m_clock);
            const auto state = *wait(again.read({}, {}));
            QVERIFY(state->isComplete());
            const auto found = std::ranges::find(state->objects, key(name), &Object::key);
            QVERIFY(found != state->objects.end());
            QVERIFY(same(found->value, out->object->value));
        }
        QVERIFY(text("ns.yaml").starts_with(Shop + "# comment\n"));
    }

    void aLargeDumpDoesNotBlockAndFitsIntoMemory()
    {
        const std::string deployment =
            slurp((test::sourceDir() +
                   QStringLiteral("/../shared/data/cases/diff/ge-ssd-deploy-nested/live.yaml")));
        const std::string body =
            deployment.empty() ? map("nested-test-deployment", "a: b", "default") : deployment;
        std::string whole;
        for (int i = 0; i < 5000; ++i) {
            std::string one = body;
            const std::string name = "nested-test-deployment";
            one.replace(one.find("name: " + name), 6 + name.size(), "name: d" + std::to_string(i));
            whole += "---\n" + one + "\n";
        }
        put("dump.yaml", whole);
        const auto resident = [] {
            QFile status(QStringLiteral("/proc/self/statm"));
            return status.open(QIODevice::ReadOnly)
                       ? status.readAll().split(' ').value(1).toLongLong() * 4096
                       : 0;
        };
        const auto before = resident();
        QElapsedTimer since;
        qint64 longest = 0;
        QTimer timer;
        since.start();
        QObject::connect(&timer, &QTimer::timeout, &timer,
                         [&] { longest = std::max(longest, since.restart()); });
        timer.start(1);
        QElapsedTimer total;
        total.start();
        const auto state = read();
        const qint64 first = total.restart();
        QCOMPARE(read()->objects.size(), size_t{5000});
        const qint64 again = total.elapsed();
        QCOMPARE(state->objects.size(), size_t{5000});
        qInfo("5,000 objects, %.1f MB of YAML: read in %lld ms, again unchanged in %lld ms, "
              "longest gap of the event loop %lld ms, %.0f MB",
              double(whole.size()) / 1e6, first, again, longest, double(resident() - before) / 1e6);
        // The event loop went on while the worker read; a generous bound on a busy machine.
        QVERIFY(longest < first / 2 || longest < 50);
    }
};

QTEST_GUILESS_MAIN(TestRecordedCluster)
#include "tst_recordedcluster.moc"
