#include "desktop/pages/namedialog.h"

#include "desktop/widgets/buttons.h"
#include "desktop/widgets/ground.h"
#include "desktop/widgets/segmentlabel.h"
#include "desktop/widgets/sentencebutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace driftgate
{

namespace
{

constexpr int MostHeight = 380; ///< more of them are scrolled

QLabel *makeSentence(const QString &text, QWidget *parent)
{
    auto *const out = new QLabel(text, parent);
    out->setTextFormat(Qt::PlainText);
    out->setWordWrap(true);
    return out;
}

} // namespace

NameDialog::NameDialog(const QString &sentence, const std::vector<ToName> &objects, QWidget *parent)
    : QDialog(parent)
    , m_go(new SentenceButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("nameDialog"));
    setWindowTitle(tr("This cannot be undone"));
    auto *const list = new Ground(Ground::Shade::Panel);
    auto *const rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 6, 0);
    rows->setSpacing(6);
    for (const ToName &object : objects) {
        const QString name = QString::fromStdString(object.object.name);
        auto *const title = new SegmentLabel(list);
        title->setSegments({signSegment(Sign::Bad, Tone::Bad), boldSegment(name),
                            textSegment(QString::fromStdString(object.object.kind), Tone::Muted)},
                           QString::fromStdString(object.object.toString()));
        QLabel *const why = makeSentence(object.why, list);
        why->setForegroundRole(QPalette::PlaceholderText);
        auto *const field = new QLineEdit(list);
        field->setPlaceholderText(name);
        field->setAccessibleName(
            tr("Name of %1").arg(QString::fromStdString(object.object.toString())));
        connect(field, &QLineEdit::textChanged, this, &NameDialog::check);
        rows->addWidget(title);
        rows->addWidget(why);
        rows->addWidget(field);
        rows->addSpacing(6);
        m_names.push_back(name);
        m_fields.append(field);
    }
    rows->addStretch(1);
    auto *const scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(list);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    m_go->setObjectName(QStringLiteral("goOn"));
    m_go->setSentence(sentence);
    QPushButton *const back = makeButton(tr("Cancel"), this);

    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(12);
    layout->addWidget(makeSentence(
        tr("Nothing brings these objects back as they are. Type the name of each to go on."),
        this));
    layout->addWidget(scroll, 1);
    layout->addWidget(m_go);
    layout->addWidget(back, 0, Qt::AlignLeft);
    setMinimumWidth(480);
    list->layout()->activate();
    scroll->setMinimumHeight(qMin(MostHeight, list->layout()->totalHeightForWidth(420)));
    connect(m_go, &QPushButton::clicked, this, &QDialog::accept);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    check();
    if (!m_fields.isEmpty())
        m_fields.first()->setFocus();
}

void NameDialog::check()
{
    bool all = true;
    for (qsizetype i = 0; i < m_fields.size(); ++i)
        all = all && m_fields.at(i)->text().trimmed() == m_names[static_cast<size_t>(i)];
    m_go->setEnabled(all);
    m_go->setStrong(all);
}

} // namespace driftgate
