#include "desktop/pages/shortcutsdialog.h"

#include "desktop/widgets/buttons.h"
#include "desktop/widgets/segments.h"

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
    const auto range = native(Qt::CTRL | Qt::Key_1) + QStringLiteral(" … 4");
    return {
        {
            {{}, ShortcutsDialog::tr("Everywhere")},
            {range, ShortcutsDialog::tr("Fleet, History, Review, Activity")},
            {native(Qt::CTRL | Qt::Key_K),
             ShortcutsDialog::tr("Go to an application, object or commit")},
            {native(Qt::CTRL | Qt::Key_F),
             ShortcutsDialog::tr("Filter the page, or find in the difference")},
            {native(Qt::Key_F5), ShortcutsDialog::tr("Read repository and clusters again")},
            {native(QKeySequence::Open), ShortcutsDialog::tr("Open a folder")},
            {native(Qt::CTRL | Qt::SHIFT | Qt::Key_O), ShortcutsDialog::tr("Open an address")},
            {native(QKeySequence::Close), ShortcutsDialog::tr("Close the workspace")},
            {native(Qt::Key_F10), ShortcutsDialog::tr("Menu")},
            {native(Qt::CTRL | Qt::Key_Comma), ShortcutsDialog::tr("Settings")},
            {native(Qt::Key_F1) + QStringLiteral(", ") + native(Qt::CTRL | Qt::Key_Question),
             ShortcutsDialog::tr("This list")},
            {native(QKeySequence::Quit), ShortcutsDialog::tr("Quit")},
        },
        {
            {{}, ShortcutsDialog::tr("Fleet")},
            {native(Qt::Key_Return), ShortcutsDialog::tr("Open the review of the chosen cell")},
            {{}, ShortcutsDialog::tr("History")},
            {native(Qt::Key_Return),
             ShortcutsDialog::tr("Open the review of where a commit waits")},
            {native(Qt::CTRL | Qt::SHIFT | Qt::Key_B),
             ShortcutsDialog::tr("Roll back to a commit")},
            {native(QKeySequence::Copy), ShortcutsDialog::tr("Copy the ids of the chosen commits")},
            {{}, ShortcutsDialog::tr("Review")},
            {native(Qt::CTRL | Qt::SHIFT | Qt::Key_A), ShortcutsDialog::tr("Approve the plan")},
            {native(Qt::CTRL | Qt::SHIFT | Qt::Key_R), ShortcutsDialog::tr("Reject the plan")},
            {native(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
             ShortcutsDialog::tr("Revoke your own word on it")},
            {native(Qt::CTRL | Qt::SHIFT | Qt::Key_M), ShortcutsDialog::tr("Write a comment")},
            {native(Qt::CTRL | Qt::Key_Return), ShortcutsDialog::tr("Sync, or roll back")},
            {native(Qt::Key_Space), ShortcutsDialog::tr("Choose an object to sync alone")},
        },
        {
            {{}, ShortcutsDialog::tr("Activity")},
            {native(Qt::Key_Return), ShortcutsDialog::tr("Open the review of the chosen record")},
            {native(Qt::CTRL | Qt::SHIFT | Qt::Key_B),
             ShortcutsDialog::tr("Roll back to the chosen record")},
            {{}, ShortcutsDialog::tr("Differences")},
            {native(Qt::Key_F7), ShortcutsDialog::tr("Previous difference")},
            {native(Qt::Key_F8), ShortcutsDialog::tr("Next difference, then the next object")},
            {native(Qt::Key_F3), ShortcutsDialog::tr("Next match")},
            {native(Qt::Key_Tab), ShortcutsDialog::tr("The other column")},
            {native(Qt::Key_Return), ShortcutsDialog::tr("Open the source of a row, or a fold")},
            {native(QKeySequence::ZoomIn), ShortcutsDialog::tr("Larger")},
            {native(QKeySequence::ZoomOut), ShortcutsDialog::tr("Smaller")},
            {native(Qt::CTRL | Qt::Key_0), ShortcutsDialog::tr("Natural size")},
        },
    };
}

} // namespace

ShortcutsDialog::ShortcutsDialog(QWidget *parent)
    : PlainDialog(tr("Keyboard shortcuts"), parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
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
    content()->addLayout(row, 1);
}

} // namespace driftgate
