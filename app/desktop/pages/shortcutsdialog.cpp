#include "desktop/pages/shortcutsdialog.h"

#include "desktop/widgets/buttons.h"
#include "desktop/widgets/segments.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeySequence>
#include <QLabel>
#include <QVBoxLayout>

namespace driftgate
{

namespace
{

struct Entry {
    QString keys; ///< empty: a heading
    QString text;
};

QString native(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

QList<QList<Entry>> columns()
{
    const auto tr = [](const char *text) { return ShortcutsDialog::tr(text); };
    const auto range = native(Qt::CTRL | Qt::Key_1) + QStringLiteral(" … 4");
    return {
        {
            {{}, tr("Everywhere")},
            {range, tr("Fleet, History, Review, Activity")},
            {native(Qt::CTRL | Qt::Key_K), tr("Go to an application, object or commit")},
            {native(Qt::CTRL | Qt::Key_F), tr("Filter the page, or find in the difference")},
            {native(Qt::Key_F5), tr("Read repository and clusters again")},
            {native(QKeySequence::Open), tr("Open a folder")},
            {native(Qt::CTRL | Qt::SHIFT | Qt::Key_O), tr("Open an address")},
            {native(Qt::Key_F10), tr("Menu")},
            {native(Qt::CTRL | Qt::Key_Comma), tr("Settings")},
            {native(Qt::Key_F1), tr("This list")},
            {native(QKeySequence::Quit), tr("Quit")},
        },
        {
            {{}, tr("Fleet")},
            {native(Qt::Key_Return), tr("Open the review of the chosen cell")},
            {{}, tr("History")},
            {native(QKeySequence::Copy), tr("Copy the ids of the chosen commits")},
            {{}, tr("Differences")},
            {native(Qt::Key_F7), tr("Previous difference")},
            {native(Qt::Key_F8), tr("Next difference, then the next object")},
            {native(Qt::Key_F3), tr("Next match")},
            {native(Qt::Key_Tab), tr("The other column")},
            {native(Qt::Key_Return), tr("Open the source of a row, or a fold")},
            {native(QKeySequence::ZoomIn), tr("Larger")},
            {native(QKeySequence::ZoomOut), tr("Smaller")},
            {native(Qt::CTRL | Qt::Key_0), tr("Natural size")},
        },
    };
}

} // namespace

ShortcutsDialog::ShortcutsDialog(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(14);
    auto *const row = new QHBoxLayout;
    row->setSpacing(36);
    for (const QList<Entry> &column : columns()) {
        auto *const grid = new QGridLayout;
        grid->setHorizontalSpacing(16);
        grid->setVerticalSpacing(5);
        int at = 0;
        for (const Entry &entry : column) {
            if (entry.keys.isEmpty()) {
                auto *const heading = new QLabel(entry.text, this);
                QFont font = heading->font();
                font.setWeight(QFont::DemiBold);
                heading->setFont(font);
                heading->setContentsMargins(0, at == 0 ? 0 : 8, 0, 2);
                grid->addWidget(heading, at++, 0, 1, 2);
                continue;
            }
            auto *const keys = new QLabel(entry.keys, this);
            keys->setFont(fixedFont(font()));
            grid->addWidget(keys, at, 0);
            grid->addWidget(makeMuted(entry.text, this), at++, 1);
        }
        grid->setColumnStretch(1, 1);
        grid->setRowStretch(at, 1);
        row->addLayout(grid, 1);
    }
    layout->addLayout(row, 1);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    layout->addWidget(buttons);
    for (QLabel *const label : findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
}

} // namespace driftgate
