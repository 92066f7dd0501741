#include "demofixture.h"

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

/// With --format json a verb prints one document, whatever it comes to.
class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_demo = std::make_unique<DemoFixture>(); }

    void whatCannotBeToldIsInErrors()
    {
        const QStringList position{u"checkout"_s, u"--cluster"_s, u"prod-eu"_s};
        std::vector<QStringList> all{
            {u"approve"_s, u"checkout"_s},
            {u"sync"_s},
            {u"sync"_s, u"--resume"_s, u"x"_s, u"--verify"_s, u"x"_s},
            QStringList{u"sync"_s} + position,
            QStringList{u"sync"_s, u"--yes"_s, u"--revision"_s, u"none"_s} + position,
            {u"plan"_s, u"checkout"_s, u"--revision"_s, u"none"_s},
            {u"rollback"_s, u"checkout"_s},
            {u"rollback"_s, u"checkout"_s, u"--to"_s, u"none"_s},
            {u"rollback"_s, u"checkout"_s, u"--to"_s, u"main"_s},
            {u"revoke"_s, u"ffffffff"_s},
            {u"verify"_s, u"none"_s},
            {u"record"_s, u"nowhere"_s, u"x"_s}};
        for (const char *const verb :
             {"plan", "approve", "reject", "sync", "status", "diff", "log", "render"})
            all.push_back({QString::fromUtf8(verb), u"chekout"_s});
        for (const QStringList &arguments : all) {
            const CliOutcome outcome = m_demo->run(arguments, true);
            QVERIFY2(outcome.status == 2, qPrintable(arguments.join(u' ')));
            const Value document = outcome.json();
            QCOMPARE(document.find("errors")->size(), size_t{1});
            const QString text = textOf(document.find("errors")->items()[0]);
            QVERIFY2(!text.isEmpty() && outcome.says(text), outcome.err.c_str());
        }
    }

    void aVoteThatIsNotWritten()
    {
        const CliOutcome moved =
            m_demo->onProd({u"approve"_s, u"--plan"_s, u"0123456789abcdef"_s}, true);
        QCOMPARE(moved.status, 1);
        const Value document = moved.json();
        QVERIFY2(textOf(*document.find("refused")).contains(u"another one now"), moved.out.c_str());
        QVERIFY(document.find("plan") && document.find("decision") && !document.find("record"));
        QCOMPARE(document.find("errors")->size(), size_t{0});
        const CliOutcome declined = m_demo->onProd({u"reject"_s}, true, "n\n");
        QCOMPARE(declined.status, 1);
        QVERIFY(declined.json().find("refused"));
        bring();
        const CliOutcome nothing = m_demo->onProd({u"approve"_s}, true);
        QCOMPARE(nothing.status, 0);
        const Value done = nothing.json();
        QVERIFY(done.find("plan") && !done.find("record") && !done.find("refused"));
    }

    /// The document comes last: a person is shown the plan beside it.
    void whatIsAskedAboutIsShown()
    {
        const auto asksAboutThePlan = [this](const QString &verb) {
            const CliOutcome outcome = m_demo->onProd({verb}, true, "n\n");
            const size_t shown = outcome.err.find("update Deployment.apps checkout/checkout");
            const size_t asked = outcome.err.find("[y/N]");
            return shown < asked && asked != std::string::npos;
        };
        QVERIFY(asksAboutThePlan(u"approve"_s));
        QVERIFY(asksAboutThePlan(u"reject"_s));
        QCOMPARE(m_demo->onProd({u"approve"_s}).status, 0);
        QVERIFY(asksAboutThePlan(u"sync"_s));
    }

    void aSyncThatIsNotDone()
    {
        const Value denied = m_demo->onProd({u"sync"_s, u"--yes"_s}, true).json();
        QVERIFY(denied.find("refused"));
        QCOMPARE(m_demo->onProd({u"approve"_s}).status, 0);
        const CliOutcome declined = m_demo->onProd({u"sync"_s}, true, "n\n");
        QCOMPARE(declined.status, 1);
        const Value document = declined.json();
        QCOMPARE(textOf(*document.find("refused")), u"Nothing was changed"_s);
        QCOMPARE(document.stringAt({"application"}), "checkout");
        QVERIFY(document.find("plan") && document.find("decision") && document.find("errors"));
    }

    void aNameThatIsMissing()
    {
        protectWhatIsPruned();
        QCOMPARE(m_demo->onProd({u"approve"_s}).status, 0);
        const CliOutcome outcome = m_demo->onProd({u"sync"_s, u"--yes"_s}, true);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(textOf(*outcome.json().find("refused")).contains(u"--confirm"),
                 (outcome.out + outcome.err).c_str());
        const CliOutcome wrong = m_demo->onProd({u"sync"_s, u"--yes"_s}, true, "another\n");
        QCOMPARE(wrong.status, 2);
        QVERIFY2(textOf(*wrong.json().find("refused")).contains(u"not its name"),
                 wrong.out.c_str());
    }

    void settlingAnInterruptedSync()
    {
        const QString journal = m_demo->breakOff();
        for (const QString &way : {u"--resume"_s, u"--verify"_s, u"--abandon"_s}) {
            const CliOutcome unknown = m_demo->run({u"sync"_s, way, u"nothing"_s}, true);
            QCOMPARE(unknown.status, 2);
            const Value document = unknown.json();
            QCOMPARE(document.stringAt({"journal"}), "nothing");
            QVERIFY(document.find("refused") && document.find("errors"));
        }
        const CliOutcome denied = m_demo->run({u"sync"_s, u"--resume"_s, journal}, true);
        QCOMPARE(denied.status, 1);
        QVERIFY(textOf(*denied.json().find("refused")).contains(u"policy"));
        const Value verified = m_demo->run({u"sync"_s, u"--verify"_s, journal}, true).json();
        QCOMPARE(verified.stringAt({"journal"}), journal.toStdString());
        QVERIFY(verified.find("verification"));
        const CliOutcome ended = m_demo->run({u"sync"_s, u"--abandon"_s, journal}, true);
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.json().stringAt({"outcome", "end"}), "abandoned");
    }

    void bothWaysOfARollback()
    {
        const std::string was(m_demo->plan().stringAt({"deployed"}));
        bring();
        const CliOutcome offered =
            m_demo->onProd({u"rollback"_s, u"--to"_s, QString::fromStdString(was)}, true);
        QCOMPARE(offered.status, 1);
        const Value document = offered.json();
        QCOMPARE(document.find("plans")->size(), size_t{1});
        QCOMPARE(document.find("plans")->items()[0].stringAt({"target"}), was);
        QVERIFY(!document.stringAt({"revert", "message"}).empty());
        QCOMPARE(document.find("errors")->size(), size_t{0});
    }

    void aClusterThatCannotBePlannedIsNamed()
    {
        std::filesystem::remove_all(m_demo->where.toStdString() + "/../live/prod-us");
        const CliOutcome outcome = m_demo->run({u"plan"_s, u"checkout"_s}, true);
        QCOMPARE(outcome.status, 2);
        const Value document = outcome.json();
        QCOMPARE(document.find("errors")->size(), size_t{1});
        QCOMPARE(document.find("errors")->items()[0].stringAt({"cluster"}), "prod-us");
        QVERIFY2(outcome.says(u"checkout, prod-us: "_s), outcome.err.c_str());
        QVERIFY(document.find("plans")->size() > 0);
        const CliOutcome offered =
            m_demo->run({u"rollback"_s, u"checkout"_s, u"--to"_s, u"main~2"_s}, true);
        QCOMPARE(offered.status, 2);
        QCOMPARE(offered.json().find("errors")->size(), size_t{1});
        QVERIFY(offered.json().find("plans")->size() > 0);
    }

    void anApplicationOnNoCluster()
    {
        std::ofstream(m_demo->where.toStdString() + "/driftgate.yaml", std::ios::trunc)
            << "apiVersion: driftgate.dev/v1\nkind: Workspace\napplications:\n"
               "- {name: checkout, path: apps/checkout/base}\n";
        for (const char *const verb : {"approve", "sync", "plan"}) {
            const CliOutcome outcome = m_demo->run({QString::fromUtf8(verb), u"checkout"_s}, true);
            QCOMPARE(outcome.status, 2);
            QCOMPARE(textOf(outcome.json().find("errors")->items()[0]),
                     u"The application is on no cluster"_s);
        }
    }

    void whatIsMadeOnThisMachine()
    {
        const Value made = m_demo->run({u"demo"_s, m_demo->beside("another")}, true).json();
        QVERIFY(QDir(QString::fromUtf8(made.stringAt({"workspace"}))).exists());
        const Value found = m_demo->run({u"init"_s, u"--force"_s, m_demo->where}, true).json();
        QVERIFY(QFile::exists(QString::fromUtf8(found.stringAt({"workspace"}))));
        QVERIFY(found.find("applications")->size() > 0);
        const Value allowed = m_demo->run({u"allow"_s, u"true"_s}, true).json();
        QCOMPARE(allowed.find("programs")->size(), size_t{1});
    }

private:
    static QString textOf(const Value &error)
    {
        return QString::fromUtf8(error.stringAt({"text"}));
    }
    /// The policy asks for the names of what the plan prunes.
    void protectWhatIsPruned() const
    {
        std::set<std::string> kinds;
        const Value plan = m_demo->plan();
        for (const Value &action : plan.find("actions")->items()) {
            const std::string object(action.stringAt({"object"}));
            if (action.stringAt({"verb"}) == "prune")
                kinds.insert(object.substr(0, object.find_first_of(". ")));
        }
        QCOMPARE(kinds.size(), size_t{1});
        std::ofstream(m_demo->where.toStdString() + "/driftgate.yaml", std::ios::app)
            << "policy: {protect: [" << *kinds.begin() << "]}\n";
        m_demo->git({u"commit"_s, u"-q"_s, u"-a"_s, u"-m"_s, u"Protect"_s});
    }
    /// Approves and syncs checkout.
    void bring() const
    {
        QCOMPARE(m_demo->onProd({u"approve"_s}).status, 0);
        QCOMPARE(m_demo->onProd({u"sync"_s, u"--yes"_s}).status, 0);
    }

    std::unique_ptr<DemoFixture> m_demo;
};

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
