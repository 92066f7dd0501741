#include "desktop/pages/quitwhenshown.h"
#include "workspace/workspace.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace driftgate;

/// The program's start, as `driftgate --quit-when-shown` tries it.
class TestQuitWhenShown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWelcomePageIsEnough()
    {
        Window started;
        const QSignalSpy finished(&started.quit, &QuitWhenShown::finished);
        started.window.show();
        started.window.start({});
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().toString(), QString());
    }

    void aWorkspaceIsWaitedFor()
    {
        Window started;
        const QSignalSpy finished(&started.quit, &QuitWhenShown::finished);
        started.window.show();
        started.session.openDemo();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 120'000);
        QCOMPARE(finished.first().first().toString(), QString());
        QVERIFY(started.session.workspace() != nullptr);
    }

    void whatCannotBeOpenedIsTold()
    {
        Window started;
        const QSignalSpy finished(&started.quit, &QuitWhenShown::finished);
        started.window.show();
        started.window.start(QStringLiteral("/no/such/folder"));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
        QVERIFY(finished.first().first().toString().contains(u"/no/such/folder"));
    }

private:
    struct Window {
        QTemporaryDir home;
        Preferences preferences{home.filePath(QStringLiteral("settings.ini"))};
        Session session{environmentIn(home)};
        MainWindow window{session, preferences};
        QuitWhenShown quit{session, window};

        static Environment environmentIn(const QTemporaryDir &home)
        {
            Environment out = Environment::system();
            out.cacheDir = home.path().toStdString() + "/cache";
            out.dataDir = home.path().toStdString() + "/data";
            return out;
        }
    };
};

QTEST_MAIN(TestQuitWhenShown)
#include "tst_quitwhenshown.moc"
