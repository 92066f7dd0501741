#include "desktop/pages/aboutdialog.h"

#include "desktop/widgets/buttons.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

namespace driftgate
{

AboutDialog::AboutDialog(QWidget *parent)
    : PlainDialog(tr("About Driftgate"), parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    QVBoxLayout *const layout = content();
    auto *const top = new QHBoxLayout;
    top->setSpacing(16);
    auto *const icon = new QLabel(this);
    icon->setPixmap(
        QIcon(QStringLiteral(":/icons/driftgate.svg")).pixmap(QSize(56, 56), devicePixelRatioF()));
    top->addWidget(icon);
    auto *const names = new QVBoxLayout;
    auto *const name =
        new QLabel(tr("Driftgate %1").arg(QCoreApplication::applicationVersion()), this);
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setWeight(QFont::DemiBold);
    name->setFont(large);
    names->addWidget(name);
    names->addWidget(
        makeMuted(tr("What you approved is what was applied, and Git can prove it."), this));
    top->addLayout(names, 1);
    layout->addLayout(top);
    layout->addWidget(
        new QLabel(tr("Licensed under the Apache License 2.0. It is made with:"), this));

    const std::pair<QString, QString> parts[] = {
        {QStringLiteral("Qt %1").arg(QString::fromLatin1(qVersion())),
         tr("GNU Lesser General Public License 3")},
        {QStringLiteral("KSyntaxHighlighting"), tr("MIT License")},
        {QStringLiteral("libgit2"), tr("GNU General Public License 2 with a linking exception")},
        {QStringLiteral("yaml-cpp"), tr("MIT License")},
        {QStringLiteral("QCoro"), tr("MIT License")},
        {QStringLiteral("SQLite"), tr("public domain")},
    };
    auto *const grid = new QGridLayout;
    grid->setHorizontalSpacing(20);
    int row = 0;
    for (const auto &[part, licence] : parts) {
        grid->addWidget(new QLabel(part, this), row, 0);
        grid->addWidget(makeMuted(licence, this), row++, 1);
    }
    grid->setColumnStretch(1, 1);
    layout->addLayout(grid);
    auto *const tools = makeMuted(
        tr("It runs git, kustomize or kubectl, and helm, where they are installed."), this);
    tools->setWordWrap(true);
    layout->addWidget(tools);
}

} // namespace driftgate
