#include "binary/gateprogram.h"
#include "desktop/approvefixture.h"

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

/// What a person said, when the window is closed or another workspace is opened before it is
/// written and pushed.
class TestWindowClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_other = std::make_unique<GateProgram>();
        m_gate = std::make_unique<GateProgram>();
    }
    void cleanup()
    {
        // What still waits for it goes on.
        release();
        m_window.reset();
        m_gate.reset();
        m_other.reset();
    }

    void aPushIsWaitedFor()
    {
        gate().addRemote(waiting());
        review();
        f().press("approve");
        QVERIFY(f().wait([this] { return f().session().isPushing(); }));
        QVERIFY(f().waitAllowed(true));
        QVERIFY(!f().window().close());
        QVERIFY(bar().isVisible());
        QVERIFY2(said().contains(u"Pushing the ledger"_s), qPrintable(said()));
        f().picture(u"closing-push"_s);
        f().press("closeLater");
        QVERIFY(f().window().isVisible());
        release();
        QVERIFY(f().wait([this] { return !f().window().isVisible(); }));
        QCOMPARE(gate().recordsOfRemote(), size_t{1});
    }

    void aPushThatHangsHoldsNobodyUp_data()
    {
        QTest::addColumn<bool>("byButton");
        QTest::newRow("by the button") << true;
        QTest::newRow("by a second wish") << false;
    }

    void aPushThatHangsHoldsNobodyUp()
    {
        QFETCH(bool, byButton);
        gate().addRemote(waiting());
        review();
        f().press("approve");
        QVERIFY(f().wait([this] { return f().session().isPushing(); }));
        QVERIFY(f().waitAllowed(true));
        QVERIFY(!f().window().close());
        if (byButton)
            f().press("stopAndClose");
        else
            QVERIFY(f().window().close());
        QVERIFY(!f().window().isVisible());
        QCOMPARE(gate().records(RecordKind::Approval).size(), size_t{1});
    }

    void aWordIsWaitedFor()
    {
        signBy("exec ssh-keygen \"$@\"");
        review();
        f().press("approve");
        QVERIFY(f().session().isWriting());
        QVERIFY(!f().window().close());
        QVERIFY2(said().contains(u"Writing your word"_s), qPrintable(said()));
        QVERIFY(!f().button("stopAndClose").isEnabled());
        QVERIFY(!f().window().close());
        QVERIFY(f().window().isVisible());
        release();
        QVERIFY(f().wait([this] { return !f().window().isVisible(); }));
        QCOMPARE(gate().records(RecordKind::Approval).size(), size_t{1});
    }

    void aWordThatIsRefusedKeepsItsCommentAndTheWindow()
    {
        signBy("echo 'no key today' >&2; exit 1");
        review();
        auto *const comment = f().find<QLineEdit>("comment");
        comment->setText(u"Seen on staging"_s);
        f().press("approve");
        QVERIFY(!f().window().close());
        f().press("closeLater");
        release();
        QVERIFY(f().wait([this] { return !f().session().isWriting(); }));
        QVERIFY(f().wait([this] { return !bar().isVisible(); }));
        QVERIFY(f().window().isVisible());
        QVERIFY2(f().whatIsSaid().contains(u"no key today"_s), qPrintable(f().whatIsSaid()));
        QCOMPARE(comment->text(), u"Seen on staging"_s);
        QVERIFY(gate().records(RecordKind::Approval).empty());
        // Said again, it is written with it.
        gate().files.useIdentity("Rita Reviewer", "rita@example.org");
        f().press("approve");
        QVERIFY(f().waitAllowed(true));
        QVERIFY(comment->text().isEmpty());
        QCOMPARE(gate().records(RecordKind::Approval).front().record.comment,
                 std::string("Seen on staging"));
    }

    void whatIsPushedGoesOnWhenAnotherIsOpened()
    {
        gate().addRemote(waiting());
        review();
        f().press("approve");
        QVERIFY(f().wait([this] { return f().session().isPushing(); }));
        openOther();
        QVERIFY(f().session().isPushing());
        // Back before it is done: it is told all the same.
        QVERIFY(f().open(QString::fromStdString(gate().files.root())));
        release();
        QVERIFY(f().wait([this] {
            const auto ledger = f().session().ledger();
            return !f().session().isPushing() && !ledger->running && ledger->view &&
                   ledger->view->unpushed() == 0;
        }));
        QCOMPARE(gate().recordsOfRemote(), size_t{1});
    }

    void whatIsWrittenGoesOutFromWhereItWasSaid()
    {
        gate().addRemote("true");
        m_other->addRemote("true");
        const auto workspace = m_other->files.open();
        const auto plan = m_other->files.approve(workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        signBy("exec ssh-keygen \"$@\"");
        review();
        f().press("approve");
        QVERIFY(f().session().isWriting());
        openOther();
        release();
        QVERIFY(
            f().wait([this] { return !f().session().isWriting() && !f().session().isPushing(); }));
        QCOMPARE(gate().records(RecordKind::Approval).size(), size_t{1});
        QCOMPARE(gate().recordsOfRemote(), size_t{1});
        // Nobody has asked for that one to be pushed.
        QCOMPARE(m_other->recordsOfRemote(), size_t{0});
    }

private:
    [[nodiscard]] GateProgram &gate() { return *m_gate; }
    [[nodiscard]] ApproveFixture &f() { return *m_window; }
    [[nodiscard]] QWidget &bar() { return *f().find<QWidget>("closingBar"); }
    [[nodiscard]] QString said()
    {
        QString out;
        for (const QLabel *const label : bar().findChildren<QLabel *>())
            out += label->text();
        return out;
    }
    /// A shell's loop that ends with release().
    [[nodiscard]] std::string waiting() { return shellWaitingFor(gate().files.beside("go")); }
    void release() { std::ofstream(gate().files.beside("go")).flush(); }
    /// Rita signs by a program that waits, and then does this.
    void signBy(const std::string &then)
    {
        gate().files.useSigner("Rita Reviewer", "rita@example.org", true);
        const std::string program = gate().files.beside("sign");
        std::ofstream(program) << "#!/bin/sh\n" << waiting() << '\n' << then << '\n';
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        gate().files.configure("[commit]\n\tgpgSign = true\n[gpg \"ssh\"]\n\tprogram = " + program +
                               '\n');
    }
    void review()
    {
        m_window = std::make_unique<ApproveFixture>(gate().files.environment);
        QVERIFY(f().open(QString::fromStdString(gate().files.root())));
        QVERIFY(f().review(u"checkout"_s, u"staging"_s));
        QVERIFY(f().waitPlan());
    }
    void openOther()
    {
        const QString root = QString::fromStdString(m_other->files.root());
        f().window().open(root);
        QVERIFY(f().wait([&] { return f().session().workspace()->where == root; }));
    }

    std::unique_ptr<GateProgram> m_other;
    std::unique_ptr<GateProgram> m_gate;
    std::unique_ptr<ApproveFixture> m_window;
};

QTEST_MAIN(TestWindowClosing)
#include "tst_windowclosing.moc"
