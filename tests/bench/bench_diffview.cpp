#include "desktop/diff/diffarea.h"
#include "desktop/diff/diffview.h"
#include "desktop/tst_difffixture.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QProcess>
#include <QScrollBar>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

// The diff view of 100,000 rows beside a pair of QPlainTextEdit with the same texts. Each is
// measured in a process of its own, since memory that one gave back would be the other's.

using namespace driftgate;

namespace
{

constexpr int Rows = 100'000;
constexpr int Frames = 400;
const QSize WindowSize(1400, 900);

struct Figures {
    double firstPaint = 0; ///< ms
    double frame = 0;      ///< ms, median of wheel steps
    double worstFrame = 0; ///< ms
    double jump = 0;       ///< ms, median of frames with nothing in common
    double resident = 0;   ///< MB added
    double heap = 0;       ///< MB added
};

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    constexpr double page = 4096;
    return file.readAll().split(' ').value(1).toDouble() * page / 1e6;
}

double heapMegabytes()
{
#ifdef __GLIBC__
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / 1e6;
#else
    return 0;
#endif
}

std::shared_ptr<const AlignedDocument> makeDocument()
{
    DiffFixture fixture;
    for (int i = 0; i < Rows; ++i) {
        const std::string number = std::to_string(i);
        switch (i % 10) {
        case 0:
            fixture.equal("- name: container-" + number);
            break;
        case 5: {
            const bool both = i % 40 == 5;
            const int field =
                fixture.difference("/items/" + number, both ? Cause::Git : Cause::Cluster);
            if (i % 30 == 5)
                fixture.right("  added: \"" + number + "\"", field);
            else
                fixture.changed("  image: registry.example/shop/checkout:1.8." + number,
                                "  image: registry.example/shop/checkout:1.9." + number, field);
            break;
        }
        default:
            fixture.equal("  annotation-" + number + ": some value of usual length # note");
        }
    }
    return fixture.build();
}

/// Scrolls by wheel steps, then far; `scroll` moves to a share of the whole and paints.
void measureFrames(Figures &out, const std::function<void(int step)> &wheel,
                   const std::function<void(double share)> &jump)
{
    const auto timed = [](int count, const auto &work) {
        std::vector<double> times;
        for (int i = 0; i < count; ++i) {
            QElapsedTimer timer;
            timer.start();
            work(i);
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::ranges::sort(times);
        return times;
    };
    const auto steps = timed(Frames, wheel);
    out.frame = steps[steps.size() / 2];
    out.worstFrame = steps.back();
    const auto jumps =
        timed(Frames / 4, [&](int i) { jump(static_cast<double>((i * 37) % 100) / 100); });
    out.jump = jumps[jumps.size() / 2];
}

Figures measureOurs()
{
    Figures out;
    DiffView view;
    view.resize(WindowSize);
    view.show();
    view.setDocument(checkoutDocument(), {});
    view.area()->viewport()->repaint();
    QApplication::processEvents();
    const double resident = residentMegabytes();
    const double heap = heapMegabytes();
    auto document = makeDocument();

    QElapsedTimer timer;
    timer.start();
    view.setDocument(document, {});
    view.area()->viewport()->repaint();
    out.firstPaint = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    document.reset();

    view.expandAll();
    QScrollBar *bar = view.area()->verticalScrollBar();
    measureFrames(
        out,
        [&](int) {
            bar->setValue(bar->value() + 3 * bar->singleStep());
            view.area()->viewport()->repaint();
        },
        [&](double share) {
            bar->setValue(static_cast<int>(bar->maximum() * share));
            view.area()->viewport()->repaint();
        });
    QApplication::processEvents();
    out.resident = residentMegabytes() - resident;
    out.heap = heapMegabytes() - heap;
    return out;
}

Figures measurePeer()
{
    Figures out;
    const auto document = makeDocument();
    QWidget window;
    auto *layout = new QHBoxLayout(&window);
    auto *left = new QPlainTextEdit(&window);
    auto *right = new QPlainTextEdit(&window);
    for (QPlainTextEdit *edit : {left, right}) {
        edit->setLineWrapMode(QPlainTextEdit::NoWrap);
        edit->setReadOnly(true);
        edit->setFont(codeFont(edit->font(), 0));
        layout->addWidget(edit);
    }
    window.resize(WindowSize);
    window.show();
    left->setPlainText(QStringLiteral("a: 1"));
    QApplication::processEvents();
    const double resident = residentMegabytes();
    const double heap = heapMegabytes();

    QElapsedTimer timer;
    timer.start();
    left->setPlainText(QString::fromStdString(document->left.text()));
    right->setPlainText(QString::fromStdString(document->right.text()));
    left->viewport()->repaint();
    right->viewport()->repaint();
    out.firstPaint = static_cast<double>(timer.nsecsElapsed()) / 1e6;

    const auto show = [&](int value) {
        for (QPlainTextEdit *edit : {left, right}) {
            edit->verticalScrollBar()->setValue(value);
            edit->viewport()->repaint();
        }
    };
    QScrollBar *bar = left->verticalScrollBar();
    measureFrames(
        out, [&](int) { show(bar->value() + 3); },
        [&](double share) { show(static_cast<int>(bar->maximum() * share)); });
    QApplication::processEvents();
    out.resident = residentMegabytes() - resident;
    out.heap = heapMegabytes() - heap;
    return out;
}

Figures measureInItsOwnProcess(const QString &which)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {which});
    constexpr int limit = 300'000;
    process.waitForFinished(limit);
    const auto numbers = process.readAllStandardOutput().trimmed().split(' ');
    if (process.exitCode() != 0 || numbers.size() != 6)
        qFatal("measuring %s failed", qPrintable(which));
    return {numbers[0].toDouble(), numbers[1].toDouble(), numbers[2].toDouble(),
            numbers[3].toDouble(), numbers[4].toDouble(), numbers[5].toDouble()};
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QTextStream out(stdout);
    const QString which = QCoreApplication::arguments().value(1);
    if (which == u"ours" || which == u"peer") {
        const Figures figures = which == u"ours" ? measureOurs() : measurePeer();
        out << figures.firstPaint << ' ' << figures.frame << ' ' << figures.worstFrame << ' '
            << figures.jump << ' ' << figures.resident << ' ' << figures.heap << Qt::endl;
        return 0;
    }
    const Figures ours = measureInItsOwnProcess(QStringLiteral("ours"));
    const Figures peer = measureInItsOwnProcess(QStringLiteral("peer"));
    const auto row = [&out](const char *work, double mine, double theirs, const char *unit,
                            const char *budget) {
        const QString of = QString::fromLatin1(unit);
        out << "diff view of 100,000 rows: " << work << " | " << QString::number(mine, 'f', 1) << of
            << " | " << QString::number(theirs, 'f', 1) << of << " | "
            << QString::number(mine / theirs, 'f', 2) << " | " << budget << Qt::endl;
    };
    row("first paint", ours.firstPaint, peer.firstPaint, " ms", "50 ms");
    row("frame, scrolling, median", ours.frame, peer.frame, " ms", "8 ms");
    row("frame, scrolling, worst", ours.worstFrame, peer.worstFrame, " ms", "-");
    row("frame, jumping, median", ours.jump, peer.jump, " ms", "8 ms");
    row("memory added, resident", ours.resident, peer.resident, " MB", "60 MB");
    row("memory added, heap", ours.heap, peer.heap, " MB", "60 MB");
    return 0;
}
