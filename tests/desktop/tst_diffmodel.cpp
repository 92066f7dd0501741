#include "desktop/diff/colors.h"
#include "desktop/diff/differenceruns.h"
#include "desktop/diff/foldedrows.h"
#include "desktop/diff/provenance.h"
#include "desktop/diff/rowmatch.h"
#include "desktop/diff/search.h"
#include "desktop/diff/selection.h"
#include "desktop/diff/shownline.h"
#include "desktop/diff/signs.h"
#include "desktop/diff/syntaxstates.h"
#include "desktop/tst_difffixture.h"

#include <QImage>
#include <QTest>

using namespace driftgate;

/// The parts of the diff view that need no widget.
class TestDiffModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void foldsMapRowsToLinesAndBack()
    {
        FoldedRows rows(30, {{2, 10}, {15, 20}}, true);
        // 0 1 [2..9] 10..14 [15..19] 20..29 unmanaged
        QCOMPARE(rows.size(), 2 + 1 + 5 + 1 + 10 + 1);
        QCOMPARE(rows.at(1), (VisibleRow{VisibleRow::Kind::Line, 1, 1}));
        QCOMPARE(rows.at(2), (VisibleRow{VisibleRow::Kind::Fold, 2, 8}));
        QCOMPARE(rows.at(3), (VisibleRow{VisibleRow::Kind::Line, 10, 1}));
        QCOMPARE(rows.at(8), (VisibleRow{VisibleRow::Kind::Fold, 15, 5}));
        QCOMPARE(rows.at(19).kind, VisibleRow::Kind::Unmanaged);
        QCOMPARE(rows.at(19).row, 30);
        QCOMPARE(rows.lineOf(5), 2);
        QVERIFY(rows.isHidden(9));
        QVERIFY(!rows.isHidden(10));

        QVERIFY(rows.setOpen(16, true));
        QVERIFY(!rows.setOpen(16, true));
        QVERIFY(!rows.setOpen(12, true));
        QCOMPARE(rows.at(8), (VisibleRow{VisibleRow::Kind::Line, 15, 1}));
        QVERIFY(rows.isOpen(19));
        QVERIFY(rows.hasClosedFolds());
        QCOMPARE(rows.openFolds(), (std::vector<Fold>{{15, 20}}));
    }

    void everyLineMapsToTheRowItShows()
    {
        std::vector<Fold> folds;
        for (int begin = 3; begin + 7 < 2000; begin += 11)
            folds.push_back({begin, begin + 7});
        FoldedRows rows(2000, folds, false);
        for (int round = 0; round < 40; ++round) {
            rows.setOpen((round * 97) % 2000, round % 3 != 0);
            int next = 0;
            for (int line = 0; line < rows.size(); ++line) {
                const VisibleRow visible = rows.at(line);
                QCOMPARE(visible.row, next);
                QCOMPARE(rows.lineOf(visible.row), line);
                QCOMPARE(rows.lineOf(visible.row + visible.count - 1), line);
                next += visible.count;
            }
            QCOMPARE(next, 2000);
        }
    }

    void foldsOutsideTheRowsAreNotTaken()
    {
        const FoldedRows rows(5, {{-1, 3}, {4, 9}, {2, 2}}, false);
        QCOMPARE(rows.size(), 5);
        QCOMPARE(FoldedRows().size(), 0);
        QCOMPARE(FoldedRows().lineOf(3), 0);
    }

    void runsOfOneDifferenceAreOneStop()
    {
        const auto document = checkoutDocument();
        const DifferenceRuns runs(*document);
        QCOMPARE(runs.size(), 6);
        QCOMPARE(runs.at(0), (DifferenceRun{10, 11, 0, Cause::Both}));
        QCOMPARE(runs.at(3), (DifferenceRun{25, 27, 3, Cause::Git}));
        QCOMPARE(runs.holding(26), 3);
        QCOMPARE(runs.holding(27), -1);
        QCOMPARE(runs.after(10), 1);
        QCOMPARE(runs.after(9), 0);
        QCOMPARE(runs.before(10), -1);
        QCOMPARE(runs.before(21), 0);
        QCOMPARE(runs.after(1000), -1);
    }

    void linesOfPlainTextsRunTogether()
    {
        AlignedDocument document;
        document.left = SideText("a\nb\nc\n");
        document.right = SideText("a\nx\ny\n");
        document.rows = {{0, 0},
                         {1, 1, -1, RowKind::Changed, Cause::Git},
                         {2, 2, -1, RowKind::Changed, Cause::Git}};
        QCOMPARE(DifferenceRuns(document).size(), 1);
    }

    void equivalentAndUnmanagedRowsAreNoStops()
    {
        DiffFixture f;
        f.equivalent("cpu: 500m", "cpu: 0.5");
        f.unmanaged("x: 1");
        const auto document = f.build();
        QCOMPARE(DifferenceRuns(*document).size(), 0);
        QVERIFY(isEquivalent(*document, document->rows[0]));
        QVERIFY(!isEquivalent(*document, document->rows[1]));
    }

    void whatHidesIsShown()
    {
        const QString tricky = QStringLiteral("a\x01\u202e\u200bb\u2028c\x7f\u0085\td");
        const ShownLine shown = shownLine(tricky);
        QCOMPARE(shown.text, QStringLiteral("a\u2401\ufffd\ufffdb\ufffdc\u2421\ufffd\td"));
        QCOMPARE(shown.toShown(5), 5);
        const QStringList odd = replacedCharacters(tricky);
        QVERIFY(odd.contains(QStringLiteral("U+202E")));
        QVERIFY(replacedCharacters(u"plain: \"text\" äöü 日本").isEmpty());
    }

    void ofAVeryLongLineAWindowIsShown()
    {
        const QString line(1'000'000, u'x');
        const ShownLine head = shownLine(line);
        QCOMPARE(head.begin, 0);
        QVERIFY(head.text.size() < ShownLine::Limit + 100);
        QCOMPARE(head.toLine(static_cast<int>(head.text.size())), 1'000'000);

        const ShownLine middle = shownLine(line, 500'000);
        QVERIFY(middle.begin < 500'000);
        QVERIFY(middle.begin + middle.length > 500'000);
        QCOMPARE(middle.toLine(middle.toShown(500'000)), 500'000);
        QCOMPARE(middle.toShown(0), middle.lead);
    }

    void longLinesAreComparedByTheirEnds()
    {
        std::string left(500'000, 'a');
        std::string right = left;
        right.insert(300'000, "ö");
        left.insert(300'000, "ü");
        const ChangedParts parts = changedParts(left, right);
        QCOMPARE(parts.left, (std::vector<InlineSpan>{{300'000, 300'001}}));
        QCOMPARE(parts.right, (std::vector<InlineSpan>{{300'000, 300'001}}));
    }

    void inlineChangesAreInCharacters()
    {
        const ChangedParts parts = changedParts("größe: alt", "größe: neu");
        QCOMPARE(parts.left, (std::vector<InlineSpan>{{7, 10}}));
    }

    void aSelectionLeavesGapsOut()
    {
        const auto document = checkoutDocument();
        const Selection left{DiffSide::Left, {23, 8}, {27, 10}};
        QCOMPARE(selectedText(*document, left),
                 QStringLiteral("- name: LOG_LEVEL\n          value: debug\n        - "));
        const Selection right{DiffSide::Right, {27, 10}, {24, 17}};
        QCOMPARE(selectedText(*document, right),
                 QStringLiteral("info\n        - name: FEATURE_EXPRESS\n          value: "
                                "\"true\"\n        - "));
        const QString all = selectedText(*document, everything(*document, DiffSide::Right));
        QCOMPARE(all + u'\n', QString::fromStdString(document->right.text()));
        QCOMPARE(selectedText(*document, Selection{}), QString());
    }

    void wordsHoldManifestNamesTogether()
    {
        const QString line = QStringLiteral("  image: shop/checkout-db:1.9.0");
        const auto word = [&](int column) {
            const auto range = wordAt(line, column);
            return line.mid(range.begin, range.end - range.begin);
        };
        QCOMPARE(word(16), QStringLiteral("checkout-db"));
        QCOMPARE(word(28), QStringLiteral("1.9.0"));
        QCOMPARE(word(0), QStringLiteral("  "));
        QCOMPARE(nextWord(line, 2), 7);
        QCOMPARE(previousWord(line, 9), 7);
        QCOMPARE(nextWord(line, 31), 31);
    }

    void charactersAreWholeOnes()
    {
        const QString line = QStringLiteral("a\U0001F469\u200D\U0001F4BBb");
        QCOMPARE(nextCharacter(line, 1), 6);
        QCOMPARE(previousCharacter(line, 6), 1);
        QCOMPARE(nextCharacter(line, 7), 7);
        QCOMPARE(previousCharacter(line, 0), 0);
    }

    void findingLooksThroughBothSides()
    {
        const auto document = checkoutDocument();
        const Matches express = findAll(*document, QStringLiteral("feature"), Qt::CaseInsensitive);
        QCOMPARE(express, (Matches{{25, DiffSide::Right, 16, 7}}));
        QVERIFY(findAll(*document, QStringLiteral("feature"), Qt::CaseSensitive).empty());
        const Matches names =
            findAll(*document, QStringLiteral("name: checkout"), Qt::CaseInsensitive);
        QVERIFY(std::ranges::is_sorted(names, {}, [](const Match &match) {
            return std::tuple(match.row, match.side, match.column);
        }));
        QVERIFY(findAll(*document, QString(), Qt::CaseInsensitive).empty());
    }

    void timesAreSaidAsOneSaysThem()
    {
        const TimePoint now = fixtureMoment(15, 0);
        QCOMPARE(whenText(fixtureMoment(14, 3), now), QStringLiteral("14:03 today"));
        QCOMPARE(whenText(fixtureMoment(14, 3) - std::chrono::hours(24), now),
                 QStringLiteral("14:03 yesterday"));
        QVERIFY(whenText(fixtureMoment(14, 3) - std::chrono::hours(24 * 30), now)
                    .contains(QStringLiteral("14:03")));
        QVERIFY(whenText(fixtureMoment(14, 3) - std::chrono::hours(24 * 400), now)
                    .contains(QStringLiteral("2025")));
    }

    void rowsSayWhoAndWhatBecomesOfIt()
    {
        const auto document = checkoutDocument();
        const DifferenceRuns runs(*document);
        Provenance words;
        words.setClock(std::make_shared<FixedClock>(fixtureMoment(15, 0)));
        words.setDocument(document, {});
        QCOMPARE(words.note(10, DiffSide::Left, runs), QStringLiteral("kubectl-edit, 14:03 today"));
        QCOMPARE(words.note(10, DiffSide::Right, runs), QStringLiteral("will be overwritten"));
        QCOMPARE(words.note(24, DiffSide::Right, runs), QStringLiteral("restored"));
        QCOMPARE(words.note(36, DiffSide::Left, runs),
                 QStringLiteral("kubectl-edit, 14:20 today · sync keeps it"));
        QCOMPARE(words.note(37, DiffSide::Left, runs), QString());
        QCOMPARE(words.note(35, DiffSide::Left, runs), QStringLiteral("= 0.5"));
        QCOMPARE(words.note(21, DiffSide::Right, runs), QString());

        words.setAnnotations([](int) {
            return RowAnnotation{QString(), QStringLiteral("d4e5f6a Alice"), QString()};
        });
        QCOMPARE(words.note(21, DiffSide::Right, runs), QStringLiteral("d4e5f6a Alice"));
        QCOMPARE(words.note(10, DiffSide::Left, runs), QStringLiteral("kubectl-edit, 14:03 today"));
    }

    void withLiveOnTheRightTheOwnerStandsThere()
    {
        const auto document = checkoutDocument();
        const DifferenceRuns runs(*document);
        Provenance words;
        words.setClock(std::make_shared<FixedClock>(fixtureMoment(15, 0)));
        DiffTitles titles;
        titles.leftSide = Side::Base;
        titles.rightSide = Side::Live;
        words.setDocument(document, titles);
        QCOMPARE(words.note(24, DiffSide::Right, runs),
                 QStringLiteral("kubectl-edit, 14:03 today"));
        QCOMPARE(words.note(24, DiffSide::Left, runs), QString());
    }

    void detailNamesTheThreeStates()
    {
        Provenance words;
        words.setDocument(checkoutDocument(), {});
        const QString detail = words.detail(10);
        for (const auto &part : {QStringLiteral("/spec/replicas"), QStringLiteral("Base: 3"),
                                 QStringLiteral("Live: 5"), QStringLiteral("Target: 4"),
                                 QStringLiteral("kubectl-edit")})
            QVERIFY2(detail.contains(part), qPrintable(detail));
        QCOMPARE(words.detail(0), QString());
        QCOMPARE(words.detail(99), QString());
    }

    void textOnEveryGroundIsReadable()
    {
        Syntax syntax{QString()};
        for (const bool dark : {false, true}) {
            const QPalette palette = dark ? QPalette(QColor(0x1b1e24)) : QPalette(QColor(0xf6f7f9));
            const DiffColors colors = DiffColors::of(palette);
            QCOMPARE(colors.dark, dark);
            QVERIFY(contrast(colors.dim, colors.fold) >= 4.5);
            for (const Cause cause : {Cause::Git, Cause::Cluster, Cause::Both, Cause::Unknown}) {
                const CauseColors of = colors.cause(cause);
                QVERIFY(contrast(of.ink, of.row) >= 4.5);
                QVERIFY(contrast(of.ink, palette.color(QPalette::Window)) >= 3);
                const SyntaxColors inks = syntax.colors(colors);
                for (const QColor &ink : inks.onRow)
                    QVERIFY2(contrast(ink, of.row) >= 4.45, qPrintable(ink.name()));
                for (const QColor &ink : inks.onSpan)
                    QVERIFY2(contrast(ink, of.span) >= 4.45, qPrintable(ink.name()));
            }
            const StateColors states = stateColors(dark);
            for (const QColor &ink : {states.good, states.bad, states.dim})
                QVERIFY(contrast(ink, palette.color(QPalette::Window)) >= 4.5);
        }
    }

    void everyCauseHasItsOwnShape()
    {
        QList<QImage> images;
        for (const Cause cause : {Cause::Git, Cause::Cluster, Cause::Both, Cause::Unknown}) {
            QImage image(24, 24, QImage::Format_ARGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintSign(painter, QRectF(2, 2, 20, 20), cause, Qt::black);
            painter.end();
            QVERIFY(!images.contains(image));
            images.append(image);
            QVERIFY(!causeText(cause).isEmpty());
            QVERIFY(!signIcon(cause, false).pixmap(16, 16).toImage().isNull());
        }
    }

    void aKeptStateIsThatOfWalkingThere()
    {
        std::string text;
        for (int i = 0; i < 200; ++i)
            text += "a: |\n  block: no key\n  \"still\n" + std::string(i % 3 == 0 ? "b: 1\n" : "");
        auto document = std::make_shared<AlignedDocument>();
        document->left = SideText(text);
        auto syntax = std::make_shared<Syntax>(QString());
        const SyntaxStates states(syntax, document);
        QTRY_VERIFY(states.isComplete());
        Syntax::State walked;
        std::vector<SyntaxToken> tokens;
        for (int line = 0; line < document->left.lineCount(); ++line) {
            const auto start = states.before(true, line);
            QVERIFY(start.exact);
            QVERIFY(line - start.line < SyntaxStates::Interval);
            if (start.line == line)
                QVERIFY(start.state == walked);
            const std::string_view bytes = document->left.line(line);
            walked = syntax->highlight(
                QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())), walked,
                tokens);
        }
    }

    void rowsAreFoundAgainInANewDocument()
    {
        DiffFixture before;
        DiffFixture after;
        for (int i = 0; i < 100; ++i) {
            before.equal("row " + std::to_string(i % 40));
            if (i == 20) {
                after.unmanaged("new: 1");
                after.unmanaged("new: 2");
            }
            after.equal("row " + std::to_string(i % 40));
        }
        const auto old = before.build();
        const auto made = after.build();
        const RowMatch match(*old, *made);
        QCOMPARE(match.rowFor(5), 5);
        QCOMPARE(match.rowFor(90), 92);
        QCOMPARE(match.rowFor(1000), 101);
        const AlignedDocument none;
        QCOMPARE(RowMatch(*old, none).rowFor(3), -1);
    }
};

QTEST_MAIN(TestDiffModel)
#include "tst_diffmodel.moc"
