// A feed of a real API server that is killed, restarted and compacted under it.
#include "kubernetes/liveclient.h"

#include "manifest/yaml.h"

#include <QFile>
#include <QTemporaryDir>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace driftgate;
using namespace driftgate::test;
using namespace std::chrono_literals;
using Phase = ConnectionStatus::Phase;

namespace
{

constexpr int Patience = 60'000;

constexpr char Gadgets[] = R"(
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: gadgets.client.driftgate.dev}
spec:
  group: client.driftgate.dev
  scope: Namespaced
  names: {plural: gadgets, singular: gadget, kind: Gadget}
  versions:
    - name: v1
      served: true
      storage: true
      schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
)";

KubernetesSettings quick()
{
    KubernetesSettings out;
    out.publishEvery = 20ms;
    out.firstWait = 100ms;
    out.longestWait = 1000ms;
    out.transport.firstWait = 50ms;
    out.transport.longestWait = 200ms;
    return out;
}

size_t count(const std::unique_ptr<Feed> &feed, const std::string &kind)
{
    const auto state = feed->state();
    return state ? static_cast<size_t>(std::ranges::count_if(
                       state->objects, [&](const Object &o) { return o.key.kind == kind; }))
                 : 0;
}

std::string dataOf(const std::unique_ptr<Feed> &feed, const std::string &name)
{
    const auto state = feed->state();
    if (!state)
        return "no state";
    for (const Object &object : state->objects) {
        if (object.key.name == name)
            return std::string(object.value.stringAt({"data", "a"}));
    }
    return "none";
}

} // namespace

class TestClientWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = Plane::whyNot(); !why.isEmpty())
            QSKIP(qPrintable(why));
        auto made = Plane::own("watched");
        QVERIFY2(made, why(made).constData());
        m_plane = std::move(*made);
        VERIFIED(space, m_plane->makeNamespace("watch"));
        m_space = space;
    }

    void changesAreSeenAsTheyHappen()
    {
        VERIFIED(client, clientOf(*m_plane, "admin", quick()));
        const auto feed = client->feed(maps(), [] {});
        QTRY_VERIFY_WITH_TIMEOUT(feed->state(), Patience);
        QTRY_COMPARE_WITH_TIMEOUT(feed->status().phase, Phase::Connected, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(feed->status().user, "admin", Patience);
        DONE(m_plane->kubectl({"apply", "--filename=-"}, configMap(m_space, "seen", "1")));
        QTRY_COMPARE_WITH_TIMEOUT(dataOf(feed, "seen"), "1", Patience);
        DONE(m_plane->kubectl({"apply", "--filename=-"}, configMap(m_space, "seen", "2")));
        QTRY_COMPARE_WITH_TIMEOUT(dataOf(feed, "seen"), "2", Patience);
        DONE(m_plane->kubectl({"delete", "configmap", "seen", "--namespace=" + m_space}));
        QTRY_COMPARE_WITH_TIMEOUT(dataOf(feed, "seen"), "none", Patience);
    }

    void aKilledServerIsFollowedAgain()
    {
        VERIFIED(client, clientOf(*m_plane, "admin", quick()));
        const auto feed = client->feed(maps(), [] {});
        QTRY_COMPARE_WITH_TIMEOUT(feed->status().phase, Phase::Connected, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(feed->state(), Patience);
        const auto before = feed->state();
        DONE(m_plane->verb("kill-apiserver"));
        QTRY_VERIFY_WITH_TIMEOUT(feed->status().phase != Phase::Connected, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(feed->status().phase, Phase::Unreachable, Patience);
        QVERIFY(feed->state()->isComplete());
        QCOMPARE(feed->state()->objects.size(), before->objects.size());
        DONE(m_plane->verb("start-apiserver"));
        DONE(m_plane->kubectl({"apply", "--filename=-"}, configMap(m_space, "after", "1")));
        QTRY_COMPARE_WITH_TIMEOUT(dataOf(feed, "after"), "1", Patience);
        QTRY_COMPARE_WITH_TIMEOUT(feed->status().phase, Phase::Connected, Patience);
    }

    void aCompactedHistoryIsListedAgain()
    {
        VERIFIED(client, clientOf(*m_plane, "admin", quick()));
        const auto feed = client->feed(maps(), [] {});
        QTRY_VERIFY_WITH_TIMEOUT(feed->state(), Patience);
        DONE(m_plane->kubectl({"apply", "--filename=-"}, configMap(m_space, "kept", "1")));
        QTRY_COMPARE_WITH_TIMEOUT(dataOf(feed, "kept"), "1", Patience);
        DONE(m_plane->verb("kill-apiserver"));
        QTRY_VERIFY_WITH_TIMEOUT(feed->status().phase != Phase::Connected, Patience);
        DONE(m_plane->verb("compact"));
        DONE(m_plane->verb("start-apiserver"));
        DONE(m_plane->kubectl({"apply", "--filename=-"}, configMap(m_space, "kept", "2")));
        QTRY_COMPARE_WITH_TIMEOUT(dataOf(feed, "kept"), "2", Patience);
    }

    void aServerThatRestartsInTheMiddleOfAListIsReadFromTheStart()
    {
        std::string many;
        constexpr int Count = 60;
        for (int i = 0; i < Count; ++i)
            many += "---\n" + configMap(m_space, "many-" + std::to_string(i), "1") + "\n";
        DONE(m_plane->kubectl({"apply", "--server-side", "--filename=-"}, many));
        KubernetesSettings settings = quick();
        settings.pageSize = 1;
        settings.transport.tries = 60;
        settings.transport.longestWait = 500ms;
        VERIFIED(client, clientOf(*m_plane, "admin", settings));
        std::optional<Result<std::shared_ptr<const LiveState>>> got;
        client->read(maps(), {}).then([&got](const auto &state) { got = state; });
        QTRY_VERIFY_WITH_TIMEOUT(client->traffic().requests > 10 || got, Patience);
        DONE(m_plane->verb("restart-apiserver"));
        QTRY_VERIFY_WITH_TIMEOUT(got.has_value(), Patience);
        QVERIFY2(*got, qPrintable(*got ? QString() : got->error().text));
        const auto found = std::ranges::count_if((**got)->objects, [](const Object &object) {
            return object.key.name.starts_with("many-");
        });
        QCOMPARE(found, Count);
    }

    void kindsComeAndGo()
    {
        VERIFIED(client, clientOf(*m_plane, "admin", quick()));
        ReadRequest request = maps();
        request.kinds.push_back({"client.driftgate.dev", "Gadget", ""});
        const auto feed = client->feed(request, [] {});
        QTRY_VERIFY_WITH_TIMEOUT(feed->state(), Patience);
        QVERIFY(feed->state()->isComplete());
        DONE(m_plane->kubectl({"apply", "--filename=-"}, Gadgets));
        DONE(m_plane->kubectl({"wait", "--for=condition=established", "--timeout=60s",
                               "crd/gadgets.client.driftgate.dev"}));
        DONE(m_plane->kubectl({"apply", "--filename=-"},
                              "---\n{apiVersion: client.driftgate.dev/v1, kind: Gadget, metadata: "
                              "{name: g, namespace: " +
                                  m_space + "}}"));
        QTRY_COMPARE_WITH_TIMEOUT(count(feed, "Gadget"), 1, Patience);
        DONE(m_plane->kubectl({"delete", "crd", "gadgets.client.driftgate.dev", "--timeout=60s"}));
        QTRY_COMPARE_WITH_TIMEOUT(count(feed, "Gadget"), 0, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(feed->state()->missing.size(), 1, Patience);
        QCOMPARE(feed->state()->missing.front().error.code, ErrorCode::NotFound);
        QCOMPARE(feed->status().phase, Phase::Connected);
        DONE(m_plane->kubectl({"apply", "--filename=-"}, configMap(m_space, "still", "1")));
        QTRY_COMPARE_WITH_TIMEOUT(dataOf(feed, "still"), "1", Patience);
    }

    void aUserWhoMayNotListIsToldSo()
    {
        VERIFIED(client, clientOf(*m_plane, "reader", quick()));
        const auto feed =
            client->feed({.kinds = {{"", "ConfigMap", ""}, {"", "Secret", ""}}}, [] {});
        QTRY_VERIFY_WITH_TIMEOUT(feed->state(), Patience);
        QCOMPARE(feed->state()->missing.size(), 1);
        QCOMPARE(feed->state()->missing.front().error.code, ErrorCode::Denied);
        QTRY_COMPARE_WITH_TIMEOUT(feed->status().phase, Phase::Connected, Patience);
    }

    void fiveThousandObjectsTakeLittleMemory()
    {
        constexpr int Count = 5000;
        constexpr int AtOnce = 250;
        {
            VERIFIED(writer, clientOf(*m_plane, "admin", quick()));
            for (int first = 0; first < Count; first += AtOnce) {
                std::vector<QCoro::Task<Result<ApplyOutcome>>> applied;
                for (int i = first; i < first + AtOnce; ++i) {
                    applied.push_back(writer->apply(
                        {.object = objectOf(
                             "{apiVersion: v1, kind: Service, metadata: {name: s-" +
                             std::to_string(i) + ", namespace: " + m_space +
                             ", labels: {app: shop, part: a-part-of-it}}, spec: {clusterIP: "
                             "None, selector: {app: shop}, ports: [{name: http, port: 80}, "
                             "{name: metrics, port: 9090}]}}")},
                        {}));
                }
                for (auto &task : applied)
                    DONE(wait(std::move(task)));
            }
        }
        const size_t before = memory();
        VERIFIED(client, clientOf(*m_plane, "admin", quick()));
        const auto feed =
            client->feed({.kinds = {{"", "Service", ""}}, .namespaces = {m_space}}, [] {});
        QTRY_COMPARE_WITH_TIMEOUT(count(feed, "Service"), size_t(Count), Patience);
        const size_t grown = memory() - before;
        qInfo("5,000 live objects: %zu MB", grown >> 20);
        QVERIFY2(grown < size_t{150} << 20, "5,000 objects take more than 150 MB");
    }

    /// After the test before: 5,000 Services are there.
    void relistsLeaveNothingBehind()
    {
        VERIFIED(client, clientOf(*m_plane, "admin", quick()));
        const ReadRequest services{.kinds = {{"", "Service", ""}}, .namespaces = {m_space}};
        const auto feed = client->feed(services, [] {});
        QTRY_VERIFY_WITH_TIMEOUT(count(feed, "Service") >= 5000, Patience);
        const auto again = [&](int times) {
            for (int i = 0; i < times; ++i) {
                feed->setRequest(maps());
                if (!QTest::qWaitFor([&] { return count(feed, "Service") == 0; }, Patience))
                    return false;
                feed->setRequest(services);
                if (!QTest::qWaitFor([&] { return count(feed, "Service") >= 5000; }, Patience))
                    return false;
            }
            return true;
        };
        // What the first rounds leave is caches that fill once.
        QVERIFY(again(3));
        const double before = heap();
        const size_t requests = client->traffic().requests;
        QVERIFY(again(12));
        QVERIFY(client->traffic().requests - requests >= 12 * (5000 / 500));
        const double grown = heap() - before;
        qInfo("12 relists of 5,000 objects leave %.2f MB of %.2f MB", grown, before);
        QVERIFY2(!heapIsCounted() || grown < before / 20, "a relist leaves something behind");

        // The same by a history that the server has forgotten.
        for (int i = 0; i < 3; ++i) {
            DONE(m_plane->verb("kill-apiserver"));
            QTRY_VERIFY_WITH_TIMEOUT(feed->status().phase != Phase::Connected, Patience);
            DONE(m_plane->verb("compact"));
            DONE(m_plane->verb("start-apiserver"));
            QTRY_COMPARE_WITH_TIMEOUT(feed->status().phase, Phase::Connected, Patience);
            const std::string name = "s-" + std::to_string(i);
            DONE(
                m_plane->kubectl({"label", "service", name, "--namespace=" + m_space, "seen=yes"}));
            QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(feed->state()->objects,
                                                         [&](const Object &object) {
                                                             return object.key.name == name &&
                                                                    object.label("seen") == "yes";
                                                         }),
                                     Patience);
        }
        const double left = heap() - before;
        qInfo("3 more after a compaction leave %.2f MB", left);
        QVERIFY2(!heapIsCounted() || left < before / 20,
                 "a relist after 410 leaves something behind");
        QCOMPARE(count(feed, "Service"), size_t{5000});
    }

    /// The program of an exec plugin is not there at first, and then it is.
    void aPluginThatIsMissingIsNamedAndTakenOnceItIsThere()
    {
        const QTemporaryDir folder;
        QFile original(QString::fromStdString(m_plane->kubeconfig("exec")));
        QVERIFY(original.open(QIODevice::ReadOnly));
        const std::string text = original.readAll().toStdString();
        VERIFIED(value, readYamlDocument(text, "kubeconfig"));
        const std::string real(
            value.find("users")->items()[0].stringAt({"user", "exec", "command"}));
        QVERIFY(!real.empty());
        const std::string program = folder.filePath(QStringLiteral("sign-in")).toStdString();
        std::string edited = text;
        edited.replace(edited.find(real), real.size(), program);
        const QString kubeconfig = folder.filePath(QStringLiteral("config"));
        QFile file(kubeconfig);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(edited.data(), qint64(edited.size()));
        file.close();

        const auto clock = std::make_shared<SystemClock>();
        const auto permissions = std::make_shared<ExecPermissions>(
            folder.filePath(QStringLiteral("allowed")).toStdString());
        Connections connections({.clock = clock,
                                 .runner = std::make_shared<SystemProcessRunner>(),
                                 .permissions = permissions});
        VERIFIED(connection,
                 connections.connection(Kubeconfig::read({kubeconfig.toStdString()}), ""));
        KubernetesCluster client(ClusterName("plane"), connection, quick(), clock);
        const auto feed = client.feed(maps(), [] {});
        QTRY_VERIFY_WITH_TIMEOUT(feed->status().lastError.has_value(), Patience);
        QCOMPARE(feed->status().lastError->code, ErrorCode::NotFound);
        QVERIFY2(feed->status().lastError->text.contains(QString::fromStdString(program)),
                 qPrintable(feed->status().lastError->text));
        QVERIFY(!feed->state());

        const std::string script = "#!/bin/sh\nexec '" + real + "' \"$@\"\n";
        QFile plugin(QString::fromStdString(program));
        QVERIFY(plugin.open(QIODevice::WriteOnly));
        plugin.write(script.data(), qint64(script.size()));
        plugin.close();
        QVERIFY(plugin.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        // It is installed now, but nobody has allowed it.
        feed->retryNow();
        QTRY_COMPARE_WITH_TIMEOUT(feed->status().lastError.value_or(Error()).code,
                                  ErrorCode::Denied, Patience);
        const auto command = connections.plugin(Kubeconfig::read({kubeconfig.toStdString()}), "");
        QVERIFY2(command && *command, why(command).constData());
        DONE(permissions->allow(**command));
        feed->retryNow();
        QTRY_COMPARE_WITH_TIMEOUT(feed->status().phase, Phase::Connected, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(feed->state(), Patience);
    }

private:
    [[nodiscard]] ReadRequest maps() const
    {
        return {.kinds = {{"", "ConfigMap", ""}}, .namespaces = {m_space}};
    }
    /// A sanitizer has an allocator of its own, which looks for what is lost by itself.
    static constexpr bool heapIsCounted()
    {
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        return true;
#else
        return false;
#endif
    }
    /// Handed out and not given back, in MB.
    static double heap()
    {
#ifdef __GLIBC__
        const auto info = mallinfo2();
        return static_cast<double>(info.uordblks + info.hblkhd) / 1e6;
#else
        return 1;
#endif
    }
    /// Resident, in bytes.
    static size_t memory()
    {
        QFile file(QStringLiteral("/proc/self/statm"));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        return file.readAll().split(' ').value(1).toULongLong() * 4096;
    }

    std::unique_ptr<Plane> m_plane;
    std::string m_space;
};

QTEST_GUILESS_MAIN(TestClientWatch)
#include "tst_clientwatch.moc"
