#include "sourcedir.h"

#include <QDir>
#include <QDirIterator>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// Holds the source against the design's layers: who may include whom, and where third-party
/// headers may stand. Linking alone cannot hide a system header.
class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coreFoldersIncludeOnlyThoseAbove()
    {
        for (qsizetype own = 0; own < m_layers.size(); ++own) {
            for (const Include &include : includesOf(u"core/"_s + m_layers[own])) {
                if (!include.quoted)
                    continue;
                const qsizetype other = m_layers.indexOf(include.path.section(u'/', 0, 0));
                QVERIFY2(other >= 0 && other <= own, qPrintable(include.toString()));
            }
        }
    }

    void everyCoreFolderIsALayer()
    {
        const QStringList folders =
            QDir(m_top + u"/core"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &folder : folders)
            QVERIFY2(m_layers.contains(folder), qPrintable(folder));
    }

    void thirdPartyHeadersStandInTheirRoomOnly()
    {
        const QMap<QString, QStringList> rooms{
            {u"git2"_s, {u"core/git"_s}},
            {u"sqlite3"_s, {u"core/git"_s}},
            {u"yaml-cpp"_s, {u"core/manifest"_s}},
            {u"KSyntaxHighlighting"_s, {u"app/desktop/diff"_s}},
            {u"QNetworkAccessManager"_s, {u"core/cluster"_s}},
            {u"QTcpSocket"_s, {u"core/cluster"_s}},
        };
        for (const QString &top : {u"core"_s, u"app"_s}) {
            for (const Include &include : includesOf(top)) {
                for (const auto &[header, folders] : rooms.asKeyValueRange()) {
                    if (!include.path.startsWith(header))
                        continue;
                    const bool allowed = std::ranges::any_of(folders, [&](const QString &folder) {
                        return include.file.startsWith(folder + u'/');
                    });
                    QVERIFY2(allowed, qPrintable(include.toString()));
                }
            }
        }
    }

    void coreHasNoWidgets()
    {
        const QRegularExpression gui(u"^(QtWidgets/|QtGui/|QApplication|QGuiApplication|Q.*Widget"
                                     "|QPainter|QColor|QFont|QPixmap|QImage|QAction)"_s);
        for (const Include &include : includesOf(u"core"_s))
            QVERIFY2(!gui.match(include.path).hasMatch(), qPrintable(include.toString()));
    }

    void pagesCallNoRepositoryNoClusterAndNoRenderer()
    {
        const QRegularExpression behind(
            u"^(git/repository|git/history|git/historyindex|git/remote|cluster/recordedcluster"
            "|workspace/workspace|workspace/inspector)\\.h$"_s);
        for (const QString &folder : {u"app/desktop/pages"_s, u"app/desktop/models"_s,
                                      u"app/desktop/widgets"_s, u"app/desktop/diff"_s}) {
            for (const Include &include : includesOf(folder))
                QVERIFY2(!behind.match(include.path).hasMatch(), qPrintable(include.toString()));
        }
    }

    void diffViewKnowsTheComparisonAlone()
    {
        const QStringList allowed{u"compare"_s, u"manifest"_s, u"base"_s};
        for (const Include &include : includesOf(u"app/desktop/diff"_s)) {
            if (include.quoted)
                QVERIFY2(include.path.startsWith(u"desktop/diff/") ||
                             allowed.contains(include.path.section(u'/', 0, 0)),
                         qPrintable(include.toString()));
        }
    }

private:
    struct Include {
        QString file; ///< from the project's top
        QString path; ///< as written
        bool quoted = false;
        [[nodiscard]] QString toString() const { return file + u" includes "_s + path; }
    };

    [[nodiscard]] QList<Include> includesOf(const QString &folder) const
    {
        static const QRegularExpression line(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)"_s);
        QList<Include> out;
        QDirIterator it(m_top + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            for (const QByteArray &text : file.readAll().split('\n')) {
                const auto match = line.match(QString::fromUtf8(text));
                if (match.hasMatch())
                    out.push_back({QDir(m_top).relativeFilePath(file.fileName()), match.captured(2),
                                   match.captured(1) == u"\""});
            }
        }
        return out;
    }

    const QString m_top = driftgate::test::sourceDir();
    /// The design's order: a folder may include itself and those before it.
    const QStringList m_layers{u"base"_s,    u"manifest"_s, u"git"_s,      u"render"_s,
                               u"cluster"_s, u"compare"_s,  u"plan"_s,     u"ledger"_s,
                               u"sync"_s,    u"watch"_s,    u"workspace"_s};
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
