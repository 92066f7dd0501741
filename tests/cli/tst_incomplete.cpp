#include "clifixture.h"
#include "workspace/gatefixture.h"

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

/// plan, approve, sync and rollback where not all could be rendered: what could be is as it should
/// be, and the rest may be anything.
class TestIncomplete : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<GateFixture>();
        m_fixture->writeLive("live/staging/ingress.yaml",
                             GateFixture::configMap("ingress", "ingress", "a"));
        m_fixture->commit("Begin");
        m_fixture->write("apps/ingress/broken.yaml", "kind: ConfigMap\n metadata: {}\n");
        m_broken = m_fixture->commit("Break a manifest");
    }

    void aPlanWithNothingToDoIsNoSuccess()
    {
        const CliOutcome text = run({u"plan"_s});
        QCOMPARE(text.status, 2);
        QVERIFY2(text.prints(u"nothing to do of what could be rendered and read"_s),
                 text.out.c_str());
        QVERIFY2(!text.prints(u"wants it"_s), text.out.c_str());
        QVERIFY2(text.says(u"apps/ingress/broken.yaml:2"_s), text.err.c_str());
        const CliOutcome json = run({u"plan"_s, u"--format"_s, u"json"_s});
        QCOMPARE(json.status, 2);
        namesTheGap(json);
    }

    void neitherIsAnApprovalOrASync()
    {
        for (const QStringList &verb :
             {QStringList{u"approve"_s}, QStringList{u"sync"_s, u"--yes"_s},
              QStringList{u"sync"_s, u"--dry-run"_s}}) {
            const CliOutcome text = run(verb);
            QCOMPARE(text.status, 2);
            QVERIFY2(text.says(u"Not all could be rendered and read"_s), text.err.c_str());
            QVERIFY2(text.says(u"apps/ingress/broken.yaml:2"_s), text.err.c_str());
            const CliOutcome json = run(verb + QStringList{u"--format"_s, u"json"_s});
            QCOMPARE(json.status, 2);
            namesTheGap(json);
        }
        QVERIFY(m_fixture->repository().git({"for-each-ref", "refs/notes"}).empty());
    }

    void neitherIsARollback()
    {
        m_fixture->write("apps/ingress/more.yaml", GateFixture::configMap("more", "ingress", "a"));
        m_fixture->commit("Add a manifest");
        const QStringList back{u"rollback"_s, u"--to"_s, QString::fromStdString(m_broken.hex())};
        const CliOutcome text = run(back);
        QCOMPARE(text.status, 2);
        QVERIFY2(text.says(u"apps/ingress/broken.yaml:2"_s), text.err.c_str());
        namesTheGap(run(back + QStringList{u"--format"_s, u"json"_s}));
    }

    /// The cluster was read; the manifest is what could not be.
    void aSyncOfTheRestNamesWhatCouldNotBeHeldAgainstLive()
    {
        m_fixture->write("apps/ingress/configmap.yaml",
                         GateFixture::configMap("ingress", "ingress", "b"));
        m_fixture->commit("Change the other");
        QCOMPARE(run({u"plan"_s}).status, 1);
        QCOMPARE(run({u"approve"_s}).status, 0);
        const CliOutcome synced = run({u"sync"_s, u"--yes"_s});
        QCOMPARE(synced.status, 2);
        QVERIFY2(synced.prints(u"Live could not be held against the plan: "
                               "apps/ingress/broken.yaml:2"_s),
                 synced.out.c_str());
    }

private:
    [[nodiscard]] CliOutcome run(const QStringList &verb) const
    {
        QStringList arguments = verb;
        arguments.insert(1, u"ingress"_s);
        return runCommand(arguments, m_fixture->environment, {.directory = m_fixture->root()});
    }

    static void namesTheGap(const CliOutcome &outcome)
    {
        const Value document = outcome.json();
        const Value *const errors = document.find("errors");
        QVERIFY2(errors && errors->size() == 1, outcome.out.c_str());
        QCOMPARE(errors->items()[0].stringAt({"file"}), "apps/ingress/broken.yaml");
    }

    std::unique_ptr<GateFixture> m_fixture;
    Revision m_broken;
};

QTEST_GUILESS_MAIN(TestIncomplete)
#include "tst_incomplete.moc"
