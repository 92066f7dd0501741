#include "desktop/diff/diffarea.h"
#include "desktop/diff/diffview.h"
#include "desktop/pages/blamewindow.h"
#include "desktop/pages/commitpane.h"
#include "desktop/pages/historypage.h"
#include "desktop/windowfixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QMenu>
#include <QPlainTextEdit>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

/// A Secret's value is shown where somebody asked for it, and nowhere else.
class TestWindowReveal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->openDemo());
        // The test would find nothing if the demo's Secret held something else.
        const auto repository = Repository::open(WindowFixture::demo().toStdString());
        QVERIFY(repository);
        const auto head = repository->resolve("main");
        QVERIFY(head);
        const auto file = repository->entry(*head, "apps/checkout/base/secret.yaml");
        QVERIFY(file && *file);
    }
    void cleanupTestCase() { m_fixture.reset(); }

    void theReviewShowsNoValue()
    {
        QVERIFY(openSecret());
        QVERIFY(texts().contains(u"checkout-db"_s));
        QVERIFY(!tellsValue(texts()));
    }

    void copyingBothColumnsCopiesNoValue()
    {
        QVERIFY(openSecret());
        diff().area()->setFocus();
        for (int column = 0; column < 2; ++column) {
            f().press(Qt::Key_A, Qt::ControlModifier);
            f().press(Qt::Key_C, Qt::ControlModifier);
            QVERIFY(QApplication::clipboard()->text().contains(u"password"_s));
            QVERIFY2(!tellsValue(QApplication::clipboard()->text()),
                     qUtf8Printable(QApplication::clipboard()->text()));
            f().press(Qt::Key_Tab);
        }
    }

    void oneValueIsRevealedAndGoesAgain()
    {
        QVERIFY(openSecret());
        QApplication::clipboard()->clear();
        QListView *const list = f().objectList();
        Q_EMIT list->customContextMenuRequested(list->visualRect(list->currentIndex()).center());
        auto *const menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QAction *password = nullptr;
        for (QAction *const action : menu->actions()) {
            if (action->menu() == nullptr)
                continue;
            for (QAction *const name : action->menu()->actions()) {
                if (name->text() == u"password"_s)
                    password = name;
            }
        }
        QVERIFY(password);
        // As it is on a desktop: the menu is gone and the window has the focus again before what
        // was chosen begins.
        menu->setAttribute(Qt::WA_DeleteOnClose, false);
        menu->close();
        f().activate();
        password->trigger();
        menu->deleteLater();
        QWidget *box = nullptr;
        QVERIFY(f().wait([&] {
            box = f().find<QWidget>("revealBox");
            return box != nullptr && box->isVisible();
        }));
        QStringList shown;
        for (const QPlainTextEdit *const edit : box->findChildren<QPlainTextEdit *>())
            shown.append(edit->toPlainText());
        QVERIFY(!shown.isEmpty());
        QVERIFY(shown.contains(Password));
        // Only the one that was asked for.
        for (const QString &text : shown)
            QVERIFY(!text.contains(u"postgres"_s));
        QTest::keyClick(box, Qt::Key_Escape);
        QVERIFY(f().wait([this] { return f().find<QWidget>("revealBox") == nullptr; }));
        // The log says that it happened, and not what.
        f().window().showPage(MainWindow::Activity);
        QVERIFY(f().wait([this] { return texts().contains(u"Revealed one value of"_s); }));
        QVERIFY(!tellsValue(texts()));
        QVERIFY(!tellsValue(QApplication::clipboard()->text()));
    }

    void aValueIsShownUnderItsOwnClusterAlone()
    {
        QVERIFY(openSecret());
        const auto asked = f().session().reviewed();
        int told = 0;
        const auto heard = connect(&f().session(), &Session::revealed, this, [&] { ++told; });
        const auto isRevealing = [this] {
            return std::ranges::any_of(f().session().activity()->running, [](const JobInfo &job) {
                return job.title.startsWith(u"Revealing"_s);
            });
        };
        f().session().reveal(Secret, u"password"_s);
        QVERIFY(isRevealing());
        f().session().review(ApplicationName("checkout"), ClusterName("staging"));
        QVERIFY(f().wait([&] { return !isRevealing(); }));
        QCOMPARE(told, 0);
        // Whatever comes, it stands under no other review's titles.
        Q_EMIT f().session().revealed({asked, Secret, u"password"_s, Password, Password, {}});
        QCOMPARE(told, 1);
        QVERIFY(f().find<QWidget>("revealBox") == nullptr);
        disconnect(heard);
    }

    void sourceFilesAndBlameShowNoValue()
    {
        // The file itself holds the value in clear; showing it is not asked for by opening it.
        const auto repository = Repository::open(WindowFixture::demo().toStdString());
        const auto head = repository->resolve("main");
        f().session().blame(*head, u"apps/checkout/base/secret.yaml"_s);
        std::shared_ptr<const BlameSnapshot> blame;
        connect(&f().session(), &Session::blameRead, this,
                [&](const std::shared_ptr<const BlameSnapshot> &read) { blame = read; });
        QVERIFY(f().wait([&] { return blame && !blame->running; }));
        QVERIFY(!blame->lines.empty());
        QString all;
        for (const BlameLine &line : blame->lines)
            all += QString::fromStdString(line.text) + u'\n';
        QVERIFY(all.contains(u"name: checkout-db"_s));
        QVERIFY2(!tellsValue(all), qUtf8Printable(all));
        disconnect(&f().session(), &Session::blameRead, this, nullptr);
    }

    void theCommitThatBroughtTheSecretShowsNoValue()
    {
        f().window().showPage(MainWindow::History);
        QVERIFY(f().wait([this] { return !f().session().history()->running; }));
        const auto repository = Repository::open(WindowFixture::demo().toStdString());
        std::optional<Revision> commit;
        std::optional<FileChange> change;
        const auto history = f().session().history();
        for (const HistorySnapshot::Batch &batch : history->batches) {
            for (const HistoryRow &row : *batch) {
                const auto changes = repository->changesOf(row.commit.id);
                QVERIFY(changes);
                for (const FileChange &one : *changes) {
                    if (one.newPath.ends_with("base/secret.yaml")) {
                        commit = row.commit.id;
                        change = one;
                    }
                }
            }
        }
        QVERIFY(commit);
        std::shared_ptr<const FileDiffSnapshot> file;
        connect(&f().session(), &Session::fileDiffRead, this,
                [&](const std::shared_ptr<const FileDiffSnapshot> &read) { file = read; });
        f().session().readFile(*commit, *change);
        QVERIFY(f().wait([&] { return file != nullptr; }));
        QVERIFY(file->document);
        const QString text =
            QString::fromStdString(file->document->left.text() + file->document->right.text());
        QVERIFY(text.contains(u"checkout-db"_s));
        QVERIFY2(!tellsValue(text), qUtf8Printable(text));
        disconnect(&f().session(), &Session::fileDiffRead, this, nullptr);
    }

private:
    static inline const QString Password = u"espresso-doppio"_s;
    static inline const ObjectKey Secret{"", "Secret", "checkout", "checkout-db"};

    WindowFixture &f() { return *m_fixture; }
    DiffView &diff() { return *f().window().reviewPage()->diff(); }

    bool openSecret()
    {
        if (!f().review(u"checkout"_s, u"prod-eu"_s))
            return false;
        f().window().reviewPage()->chooseObject(Secret);
        return f().wait([this] { return f().window().reviewPage()->isShowing(); }) &&
               f().objectList()->currentIndex().data().toString().contains(u"checkout-db"_s);
    }

    /// In clear, or as `data` holds it.
    static bool tellsValue(const QString &text)
    {
        return text.contains(Password) ||
               text.contains(QString::fromLatin1(Password.toUtf8().toBase64().chopped(4)));
    }

    /// Everything a screen reader is told of the window, and every item of every model in it.
    QString texts()
    {
        QStringList out;
        collect(QAccessible::queryAccessibleInterface(&f().window()), out, 0);
        for (const QAbstractItemModel *const model :
             f().window().findChildren<QAbstractItemModel *>()) {
            for (int row = 0; row < model->rowCount(); ++row) {
                for (int column = 0; column < model->columnCount(); ++column) {
                    for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
                        out.append(model->index(row, column).data(role).toString());
                }
            }
        }
        if (const auto document = diff().document())
            out.append(QString::fromStdString(document->left.text() + document->right.text()));
        return out.join(u'\n');
    }
    static void collect(QAccessibleInterface *interface, QStringList &out, int depth)
    {
        if (interface == nullptr || depth > 12)
            return;
        for (const QAccessible::Text text :
             {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            out.append(interface->text(text));
        if (QAccessibleTextInterface *const lines = interface->textInterface())
            out.append(lines->text(0, lines->characterCount()));
        for (int i = 0; i < std::min(interface->childCount(), 2000); ++i)
            collect(interface->child(i), out, depth + 1);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestWindowReveal)
#include "tst_windowreveal.moc"
