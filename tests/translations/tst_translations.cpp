#include "sourcedir.h"

#include <QDir>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

/// The translations are complete: every text of the source is translated, keeps its place
/// holders and its mnemonic, and nothing is marked unfinished. English has a file for its plurals
/// alone. The source as it stands now is held against a copy of the committed file.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("pluralsOnly");
        QTest::newRow("English") << u"en"_s << true;
        QTest::newRow("German") << u"de"_s << false;
        QTest::newRow("Greek") << u"el"_s << false;
    }

    void everyTextIsTranslated()
    {
        QFETCH(QString, language);
        QFETCH(bool, pluralsOnly);
        QStringList wrong;
        const QList<Message> messages = updated(language, pluralsOnly, wrong);
        QVERIFY(messages.size() > (pluralsOnly ? 10 : 500));
        for (const Message &message : messages) {
            // All three have one form for one and another for the rest.
            if (message.plural && message.forms.size() != 2)
                wrong << u"not two plural forms: "_s + message.source;
            for (const QString &form : message.forms) {
                if (form.trimmed().isEmpty() || !message.finished)
                    wrong << u"not translated: "_s + message.source;
                else if (marks(form) != marks(message.source))
                    wrong << u"other place holders: "_s + message.source + u" → "_s + form;
                else if (mnemonic(form).isNull() != mnemonic(message.source).isNull())
                    wrong << u"a mnemonic too many or too few: "_s + form;
                else if (blankAt(form, false) != blankAt(message.source, false) ||
                         blankAt(form, true) != blankAt(message.source, true))
                    wrong << u"other blanks at an end: "_s + message.source + u" → "_s + form;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 20).join(u'\n')));
    }

    /// The mnemonics of one class stand in one menu or one dialog.
    void mnemonicsAreUnique_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("source");
        QTest::newRow("English") << u"de"_s << true;
        QTest::newRow("German") << u"de"_s << false;
        QTest::newRow("Greek") << u"el"_s << false;
    }

    void mnemonicsAreUnique()
    {
        QFETCH(QString, language);
        QFETCH(bool, source);
        QStringList wrong;
        QMap<QString, QString> seen;
        for (const Message &message : updated(language, false, wrong)) {
            const QString text = source ? message.source : message.forms.constFirst();
            if (mnemonic(text).isNull())
                continue;
            QString &first = seen[message.context + u' ' + mnemonic(text)];
            if (!first.isEmpty() && first != text)
                wrong << u"%1: the same mnemonic in “%2” and “%3”"_s.arg(message.context, first,
                                                                         text);
            first = text;
        }
        QVERIFY(source || seen.size() > 20);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

private:
    struct Message {
        QString context, source;
        QStringList forms;
        bool finished = true;
        bool plural = false;
    };

    /// What the committed file holds once the source's texts are taken into it.
    QList<Message> updated(const QString &language, bool pluralsOnly, QStringList &wrong) const
    {
        const QTemporaryDir dir;
        const QString name = u"driftgate_%1.ts"_s.arg(language);
        const QString copy = dir.filePath(name);
        QProcess lupdate;
        lupdate.setWorkingDirectory(m_top);
        QStringList arguments{u"core"_s, u"app"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s};
        if (pluralsOnly)
            arguments << u"-pluralonly"_s;
        if (!QFile::copy(m_top + u"/translations/"_s + name, copy)) {
            wrong << u"there is no file "_s + name;
            return {};
        }
        lupdate.start(QStringLiteral(LUPDATE), arguments << u"-ts"_s << copy);
        if (!lupdate.waitForFinished(120'000) || lupdate.exitCode() != 0)
            wrong << u"lupdate failed"_s;
        // A text that lupdate takes into another context than the program looks it up in is never
        // translated: a tr() outside a class, or one that it takes for another class's.
        const QString said = QString::fromUtf8(lupdate.readAllStandardError());
        static const QRegularExpression lost(
            u"^.*(without context|unknown namespace/class|lacks Q_OBJECT).*$"_s,
            QRegularExpression::MultilineOption);
        for (const auto &match : lost.globalMatch(said))
            wrong << match.captured();
        QFile file(copy);
        if (!file.open(QIODevice::ReadOnly))
            wrong << file.errorString();
        return read(file, wrong);
    }

    static QList<Message> read(QFile &file, QStringList &wrong)
    {
        QList<Message> out;
        QXmlStreamReader xml(&file);
        QString context;
        Message message;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"name") {
                context = xml.readElementText();
            } else if (xml.name() == u"message") {
                message = {};
                message.context = context;
                message.plural = xml.attributes().value(u"numerus") == u"yes";
            } else if (xml.name() == u"source") {
                message.source = xml.readElementText();
            } else if (xml.name() == u"translation") {
                message.finished = xml.attributes().value(u"type") != u"unfinished";
                message.forms = forms(xml);
                out << message;
            }
        }
        if (xml.hasError())
            wrong << xml.errorString();
        return out;
    }

    static QStringList forms(QXmlStreamReader &xml)
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

    static QStringList marks(const QString &text)
    {
        static const QRegularExpression mark(u"%L?(?:[0-9]{1,2}|n)"_s);
        QStringList out;
        for (const auto &match : mark.globalMatch(text))
            out << match.captured();
        out.sort();
        out.removeDuplicates();
        return out;
    }

    /// The letter after a single "&", in upper case; null: none.
    static QString mnemonic(const QString &text)
    {
        static const QRegularExpression sign(u"(?<!&)&([^&\\s])"_s);
        const auto match = sign.match(text);
        return match.hasMatch() ? match.captured(1).toUpper() : QString();
    }

    /// Whether a text begins, or ends, with a blank: it is joined to another there.
    static bool blankAt(const QString &text, bool end)
    {
        return !text.isEmpty() && (end ? text.back() : text.front()).isSpace();
    }

    const QString m_top = driftgate::test::sourceDir();
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
