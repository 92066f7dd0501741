// A cluster whose kubeconfig runs a program for its credentials: the window says that it was not
// allowed, shows what it would run, and connects once a person allows it.
#include "cluster/planefixture.h"
#include "desktop/windowfixture.h"
#include "git/gitfixture.h"
#include "manifest/yaml.h"
#include "workspace/connecting.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace driftgate;
using namespace driftgate::test;

using Phase = ConnectionStatus::Phase;

namespace
{

constexpr int Patience = 120'000;
const ClusterName West("west");

} // namespace

class TestConsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString reason = Plane::whyNot(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        auto plane = Plane::shared();
        QVERIFY2(plane, why(plane).constData());
        m_plane = std::move(*plane);
        writePlugin();
        m_repository.write("apps/shop/settings.yaml",
                           "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, "
                           "namespace: default}\ndata: {level: info}\n");
        m_repository.write("driftgate.yaml",
                           "apiVersion: driftgate.dev/v1\nkind: Workspace\nclusters:\n"
                           "- {name: west, context: " +
                               m_context +
                               "}\napplications:\n- {name: shop, path: apps/shop, namespace: "
                               "default}\n");
        m_repository.commit("Begin");
    }

    void aProgramRunsOnlyOnceItWasAllowed()
    {
        const QTemporaryDir folder;
        const Environment environment = WindowFixture::environmentIn(folder);
        WindowFixture fixture(environment);
        QVERIFY(fixture.open(QString::fromStdString(m_repository.root())));
        QTRY_VERIFY_WITH_TIMEOUT(entryOf(fixture).toAllow.has_value(), Patience);
        QCOMPARE(entryOf(fixture).toAllow->program, m_program);
        QVERIFY(entryOf(fixture).status.phase != Phase::Connected);
        QVERIFY2(!QFile::exists(m_ran), "it ran before anybody allowed it");

        // Cancel allows nothing.
        QDialog *dialog = ask(fixture);
        QVERIFY(dialog);
        const QString shown =
            dialog->findChild<QPlainTextEdit *>(QStringLiteral("consentCommand"))->toPlainText();
        QVERIFY2(shown.startsWith(QString::fromStdString(m_program)), qPrintable(shown));
        QVERIFY2(shown.contains(QStringLiteral("--token-file")), qPrintable(shown));
        QTest::keyClick(dialog, Qt::Key_Return); // the default is to cancel
        QTRY_VERIFY(!fixture.find<QDialog>("consentDialog"));
        QVERIFY(entryOf(fixture).toAllow.has_value());
        const ExecPermissions permissions(allowedProgramsFile(environment));
        const auto none = permissions.entries();
        QVERIFY2(none, why(none).constData());
        QVERIFY(none->empty());
        QVERIFY(!QFile::exists(m_ran));

        dialog = ask(fixture);
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("allow")),
                          Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(entryOf(fixture).status.phase, Phase::Connected, Patience);
        QVERIFY(!entryOf(fixture).toAllow);
        QVERIFY(QFile::exists(m_ran));
        QTRY_VERIFY(!fixture.find<QToolButton>("allowProgram")->isVisible());
        const auto entries = permissions.entries();
        QVERIFY2(entries, why(entries).constData());
        QCOMPARE(entries->size(), size_t{1});
        QCOMPARE(entries->front().program, m_program);
        // What could not be read before is read now, by itself.
        QTRY_VERIFY_WITH_TIMEOUT(isRead(fixture), Patience);
    }

private:
    /// A script in front of the control plane's own plugin, which leaves a mark where it ran.
    void writePlugin()
    {
        QFile original(QString::fromStdString(m_plane->kubeconfig("exec")));
        QVERIFY(original.open(QIODevice::ReadOnly));
        std::string text = original.readAll().toStdString();
        const auto value = readYamlDocument(text, "kubeconfig");
        QVERIFY2(value, why(value).constData());
        m_context = value->stringAt({"current-context"});
        const std::string real(
            value->find("users")->items()[0].stringAt({"user", "exec", "command"}));
        QVERIFY(!real.empty());
        m_program = m_folder.filePath(QStringLiteral("sign-in")).toStdString();
        m_ran = m_folder.filePath(QStringLiteral("ran"));
        text.replace(text.find(real), real.size(), m_program);
        write("config", text, false);
        write("sign-in",
              "#!/bin/sh\ntouch '" + m_ran.toStdString() + "'\nexec '" + real + "' \"$@\"\n", true);
        qputenv("KUBECONFIG", m_folder.filePath(QStringLiteral("config")).toUtf8());
    }

    void write(const char *name, const std::string &text, bool isProgram)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text.data(), qint64(text.size())), qint64(text.size()));
        file.close();
        if (isProgram)
            QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    static ConnectionsSnapshot::Entry entryOf(WindowFixture &fixture)
    {
        const auto connections = fixture.session().connections();
        const ConnectionsSnapshot::Entry *const entry = connections->entry(West);
        return entry ? *entry : ConnectionsSnapshot::Entry();
    }

    static QDialog *ask(WindowFixture &fixture)
    {
        auto *const button = fixture.find<QToolButton>("allowProgram");
        if (!QTest::qWaitFor([&] { return button->isVisible(); }, WindowTimeout))
            return nullptr;
        QTest::mouseClick(button, Qt::LeftButton);
        return fixture.find<QDialog>("consentDialog");
    }

    static bool isRead(WindowFixture &fixture)
    {
        const auto fleet = fixture.session().fleet();
        const FleetCell *const cell = fleet->find(ApplicationName("shop"), West);
        return cell && cell->state && cell->state->live && cell->state->comparison;
    }

    std::unique_ptr<Plane> m_plane;
    QTemporaryDir m_folder;
    GitFixture m_repository;
    std::string m_context;
    std::string m_program;
    QString m_ran;
};

QTEST_MAIN(TestConsent)
#include "tst_consent.moc"
