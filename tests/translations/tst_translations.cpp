#include "sourcedir.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

/// The translations are complete: every text of the source is translated, keeps its place
/// holders, and nothing is marked unfinished. English has a file for its plurals alone.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("pluralsOnly");
        QTest::newRow("English") << u"en"_s << true;
    }

    void everyTextIsTranslated()
    {
        QFETCH(QString, language);
        QFETCH(bool, pluralsOnly);
        // The source as it stands now, held against a copy of the committed file.
        QTemporaryDir dir;
        const QString name = u"driftgate_%1.ts"_s.arg(language);
        const QString copy = dir.filePath(name);
        QVERIFY(QFile::copy(m_top + u"/translations/"_s + name, copy));
        QProcess lupdate;
        lupdate.setWorkingDirectory(m_top);
        QStringList arguments{u"core"_s, u"app"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s};
        if (pluralsOnly)
            arguments << u"-pluralonly"_s;
        lupdate.start(QStringLiteral(LUPDATE), arguments << u"-ts"_s << copy);
        QVERIFY(lupdate.waitForFinished(120'000));
        QCOMPARE(lupdate.exitCode(), 0);
        QVERIFY2(!lupdate.readAllStandardError().contains("without context"),
                 "a tr() stands where it has no context");

        QFile file(copy);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QStringList wrong;
        int texts = 0;
        QString source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"source") {
                source = xml.readElementText();
                ++texts;
            } else if (xml.name() == u"translation") {
                const QString type = xml.attributes().value(u"type").toString();
                const QStringList forms = translationForms(xml);
                for (const QString &form : forms) {
                    if (form.trimmed().isEmpty() || type == u"unfinished")
                        wrong << u"not translated: "_s + source;
                    else if (placeHolders(form) != placeHolders(source))
                        wrong << u"other place holders: "_s + source + u" → "_s + form;
                }
            }
        }
        QVERIFY(!xml.hasError());
        QVERIFY(texts > (pluralsOnly ? 10 : 500));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 20).join(u'\n')));
    }

private:
    static QStringList translationForms(QXmlStreamReader &xml)
    {
        QStringList forms;
        QString text;
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::StartElement && xml.name() == u"numerusform")
                forms << xml.readElementText();
            else if (token == QXmlStreamReader::Characters)
                text += xml.text();
            else if (token == QXmlStreamReader::EndElement && xml.name() == u"translation")
                break;
        }
        return forms.isEmpty() ? QStringList{text} : forms;
    }

    static QStringList placeHolders(const QString &text)
    {
        static const QRegularExpression mark(u"%L?[0-9]{1,2}"_s);
        QStringList out;
        auto it = mark.globalMatch(text);
        while (it.hasNext())
            out << it.next().captured();
        out.sort();
        out.removeDuplicates();
        return out;
    }

    const QString m_top = driftgate::test::sourceDir();
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
