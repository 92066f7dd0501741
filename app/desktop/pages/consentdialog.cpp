#include "desktop/pages/consentdialog.h"

#include "desktop/widgets/buttons.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace driftgate
{

namespace
{

constexpr int Wide = 560;
constexpr int High = 130;

/// A part a line: program, arguments and variables. Nothing in it can hide another part.
QString linesOf(const ExecCommand &command)
{
    QStringList out{QString::fromStdString(command.program)};
    for (const std::string &argument : command.arguments)
        out.append(QStringLiteral("  ") + QString::fromStdString(argument));
    for (const auto &[name, value] : command.environment)
        out.append(QString::fromStdString(name) + u'=' + QString::fromStdString(value));
    for (QString &line : out) {
        for (QChar &c : line) {
            if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
                c = QChar::ReplacementCharacter;
        }
    }
    return out.join(u'\n');
}

} // namespace

ConsentDialog::ConsentDialog(const QString &context, const ExecCommand &command, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("consentDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Allow a program"));
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(12);
    const auto add = [&](QLabel *label) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        layout->addWidget(label);
    };
    add(new QLabel(tr("To sign in, the context “%1” of your kubeconfig runs a program of this "
                      "machine, with your rights:")
                       .arg(context),
                   this));
    auto *const text = new QPlainTextEdit(linesOf(command), this);
    text->setObjectName(QStringLiteral("consentCommand"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setMinimumSize(Wide, High);
    layout->addWidget(text, 1);
    add(makeMuted(command.runsAnything()
                      ? tr("It could run any other program: it is allowed only as it stands here.")
                      : tr("It is then allowed for every context, with whatever arguments, until "
                           "“driftgate-cli allow --revoke” takes that back."),
                  this));
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *const allow = buttons->addButton(tr("Allow"), QDialogButtonBox::AcceptRole);
    allow->setObjectName(QStringLiteral("allow"));
    // A key that was meant for something else must not allow anything.
    allow->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace driftgate
