#include "bench/benchmark.h"
#include "compare/compare.h"
#include "desktop/diff/diffarea.h"
#include "desktop/diff/diffview.h"
#include "desktop/diff/geometry.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextStream>

#include <functional>

// The diff view of 100,000 rows, as comparing and aligning make them, beside a pair of
// QPlainTextEdit with the same texts. Each is measured in a process of its own, since memory that
// one gave back would be the other's.

using namespace driftgate;
using namespace driftgate::bench;

namespace
{

constexpr int Containers = 10'000; ///< of ten lines each
constexpr int Frames = 400;
constexpr int Repeats = 5;
const QSize WindowSize(1400, 900);

struct Figures {
    double firstPaint = 0; ///< ms
    double frame = 0;      ///< ms, median of wheel steps
    double worstFrame = 0; ///< ms
    double jump = 0;       ///< ms, median of frames with nothing in common
    double resident = 0;   ///< MB added
    double heap = 0;       ///< MB added
};
constexpr size_t FigureCount = 6;

enum class State { Base, Live, Target };

/// A Deployment of very many containers. Git moved every tenth image, somebody set every
/// fortieth variable, and every thirtieth got one more.
std::string deployment(State state)
{
    std::string out = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: checkout\n"
                      "  namespace: shop\nspec:\n  template:\n    spec:\n      containers:\n";
    for (int i = 0; i < Containers; ++i) {
        const std::string number = std::to_string(i);
        const bool newImage = state == State::Target && i % 10 == 0;
        const bool edited = state == State::Live && i % 40 == 5;
        const bool more = state == State::Target && i % 30 == 7;
        out += "      - name: container-" + number +
               "\n        image: registry.example/shop/checkout:1." + (newImage ? "9." : "8.") +
               number + "\n        args:\n        - --log-format=json\n        env:\n" +
               "        - name: LOG_LEVEL\n          value: " + (edited ? "debug" : "info") +
               "\n        - name: ADDRESS\n          value: https://example.org/" + number + "\n";
        if (more)
            out += "        - name: FEATURE\n          value: \"true\"\n";
        out += "        workingDir: /srv/checkout\n";
    }
    return out;
}

Objects objectsOf(State state)
{
    return std::make_shared<const std::vector<Object>>(
        readObjects(deployment(state), "deployment.yaml").objects);
}

std::shared_ptr<const AlignedDocument> makeDocument()
{
    CompareInput input;
    input.base = objectsOf(State::Base);
    input.target = objectsOf(State::Target);
    input.live = objectsOf(State::Live);
    const auto comparison = compare(input, {});
    if (!comparison || (*comparison)->objects.size() != 1)
        qFatal("the comparison failed");
    auto out = align((*comparison)->objects.front(), Side::Live, Side::Target);
    if (out->rows.size() < size_t{Containers} * 10 || out->differences.size() < Containers / 10)
        qFatal("%zu rows, %zu differences", out->rows.size(), out->differences.size());
    return out;
}

/// One column as an editor would show it: an empty line for each gap.
QString columnOf(const AlignedDocument &document, bool left)
{
    std::string out;
    for (const AlignedRow &row : document.rows) {
        const int line = left ? row.left : row.right;
        if (line >= 0)
            out += (left ? document.left : document.right).line(line);
        out += '\n';
    }
    return QString::fromStdString(out);
}

/// Scrolls by wheel steps, then far; `jump` moves to a share of the whole. Both paint.
void measureFrames(Figures &out, const std::function<void()> &wheel,
                   const std::function<void(double share)> &jump)
{
    std::vector<double> steps;
    for (int i = 0; i < Frames; ++i)
        steps.push_back(median(wheel, 1));
    out.frame = medianOf(steps);
    out.worstFrame = std::ranges::max(steps);
    std::vector<double> jumps;
    for (int i = 0; i < Frames / 4; ++i)
        jumps.push_back(median([&] { jump(static_cast<double>((i * 37) % 100) / 100); }, 1));
    out.jump = medianOf(jumps);
}

class Memory
{
public:
    Memory()
    {
        giveMemoryBack();
        m_resident = residentMegabytes();
        m_heap = heapMegabytes();
    }
    void added(Figures &out) const
    {
        QApplication::processEvents();
        giveMemoryBack();
        out.resident = residentMegabytes() - m_resident;
        out.heap = heapMegabytes() - m_heap;
    }

private:
    double m_resident = 0;
    double m_heap = 0;
};

Figures measureOurs()
{
    Figures out;
    DiffView view;
    view.resize(WindowSize);
    view.show();
    // The first document waits for the highlighting's definitions, as the program's start does.
    view.setDocument(alignTexts("a: 1\n", "a: 2\n", Cause::Git), {});
    view.area()->viewport()->repaint();
    QApplication::processEvents();
    const Memory memory;
    auto document = makeDocument();

    const Stopwatch watch;
    view.setDocument(std::move(document), {});
    view.area()->viewport()->repaint();
    out.firstPaint = watch.milliseconds();

    // Folded it would be shorter; the whole length is what counts.
    view.expandAll();
    QScrollBar *bar = view.area()->verticalScrollBar();
    measureFrames(
        out,
        [&] {
            bar->setValue(bar->value() + 3 * bar->singleStep());
            view.area()->viewport()->repaint();
        },
        [&](double share) {
            bar->setValue(static_cast<int>(bar->maximum() * share));
            view.area()->viewport()->repaint();
        });
    memory.added(out);
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
    const Memory memory;

    const Stopwatch watch;
    left->setPlainText(columnOf(*document, true));
    right->setPlainText(columnOf(*document, false));
    left->viewport()->repaint();
    right->viewport()->repaint();
    out.firstPaint = watch.milliseconds();

    const auto show = [&](int value) {
        for (QPlainTextEdit *edit : {left, right}) {
            edit->verticalScrollBar()->setValue(value);
            edit->viewport()->repaint();
        }
    };
    QScrollBar *bar = left->verticalScrollBar();
    measureFrames(
        out, [&] { show(bar->value() + 3); },
        [&](double share) { show(static_cast<int>(bar->maximum() * share)); });
    memory.added(out);
    return out;
}

Figures measureInItsOwnProcess(const std::string &which)
{
    const Use run = use({.words = {QCoreApplication::applicationFilePath().toStdString(), which},
                         .wantsOutput = true});
    const auto numbers = QByteArray::fromStdString(run.output).trimmed().split(' ');
    if (run.exitCode != 0 || numbers.size() != FigureCount)
        qFatal("measuring %s failed", which.c_str());
    return {numbers[0].toDouble(), numbers[1].toDouble(), numbers[2].toDouble(),
            numbers[3].toDouble(), numbers[4].toDouble(), numbers[5].toDouble()};
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QString which = QCoreApplication::arguments().value(1);
    if (which == u"ours" || which == u"peer") {
        const Figures figures = which == u"ours" ? measureOurs() : measurePeer();
        QTextStream(stdout) << figures.firstPaint << ' ' << figures.frame << ' '
                            << figures.worstFrame << ' ' << figures.jump << ' ' << figures.resident
                            << ' ' << figures.heap << '\n';
        return 0;
    }
    std::vector<Figures> ours;
    std::vector<Figures> peer;
    for (int i = 0; i < Repeats; ++i) {
        ours.push_back(measureInItsOwnProcess("ours"));
        peer.push_back(measureInItsOwnProcess("peer"));
    }
    const auto row = [&](const std::string &work, double Figures::*figure, const Budget &budget,
                         const std::string &unit) {
        const auto middle = [&](const std::vector<Figures> &all) {
            std::vector<double> values;
            for (const Figures &figures : all)
                values.push_back(figures.*figure);
            return medianOf(std::move(values));
        };
        print({.work = "diff view of 100,000 rows: " + work + " (two QPlainTextEdit)",
               .ours = middle(ours),
               .peer = middle(peer),
               .budget = budget,
               .unit = unit});
    };
    row("first paint", &Figures::firstPaint, Budget::atMost(50), "ms");
    row("frame while scrolling, median", &Figures::frame, Budget::atMost(8), "ms");
    row("frame while scrolling, worst", &Figures::worstFrame, Budget::none(), "ms");
    row("frame after a jump, median", &Figures::jump, Budget::atMost(8), "ms");
    row("memory added, resident", &Figures::resident, Budget::atMost(60), "MB");
    row("memory added, heap", &Figures::heap, Budget::none(), "MB");
    return 0;
}
