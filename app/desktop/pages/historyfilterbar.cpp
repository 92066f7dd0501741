#include "desktop/pages/historyfilterbar.h"

#include "desktop/models/fleettext.h"
#include "desktop/widgets/buttons.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>

namespace driftgate
{

using namespace Qt::StringLiterals;

HistoryFilterBar::HistoryFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_field(makeFilter(tr("Filter by text, author:, path:, app:"), this))
    , m_chips(new QHBoxLayout)
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_field->setFixedWidth(260);
    m_field->setObjectName(u"historyFilter"_s);
    m_chips->setSpacing(6);
    row->addWidget(m_field);
    row->addLayout(m_chips);
    row->addStretch(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(200);
    connect(m_field, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_field, &QLineEdit::returnPressed, this, &HistoryFilterBar::take);
    connect(&m_pause, &QTimer::timeout, this, &HistoryFilterBar::publish);
}

HistoryFilter HistoryFilterBar::parse(const QString &text)
{
    static const QRegularExpression keyed(
        u"(?:^|\\s)(author|path|app):(?:\"([^\"]+)\"|([^\\s\"]+))"_s,
        QRegularExpression::CaseInsensitiveOption);
    HistoryFilter out;
    QString rest = text;
    auto matches = keyed.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString key = match.captured(1).toLower();
        const QString value = match.captured(2) + match.captured(3);
        if (key == "author"_L1)
            out.author = value;
        else if (key == "path"_L1)
            out.paths.append(value);
        else
            out.application = value;
        rest.replace(match.captured(0), u" "_s);
    }
    // A key whose value is still to be typed is no word to look for.
    static const QRegularExpression begun(u"(?:^|\\s)(author|path|app):\"?\\s*$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    rest.remove(begun);
    out.text = rest.simplified();
    return out;
}

HistoryFilter HistoryFilterBar::filter() const
{
    HistoryFilter out = parse(m_field->text());
    if (out.author.isEmpty())
        out.author = m_fixed.author;
    if (out.application.isEmpty())
        out.application = m_fixed.application;
    out.paths = m_fixed.paths + out.paths;
    return out;
}

void HistoryFilterBar::take()
{
    const HistoryFilter typed = parse(m_field->text());
    m_fixed = filter();
    m_fixed.text.clear();
    m_field->setText(typed.text);
    rebuildChips();
    publish();
}

void HistoryFilterBar::rebuildChips()
{
    while (QLayoutItem *const item = m_chips->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const auto add = [this](const QString &text, const auto &remove) {
        auto *const chip = new QToolButton(this);
        chip->setText(tr("%1 ✕").arg(QString(text).replace(u'&', u"&&"_s)));
        chip->setAccessibleName(tr("Remove the filter %1").arg(text));
        chip->setProperty("kind", u"chip"_s);
        chip->setFocusPolicy(Qt::StrongFocus);
        connect(chip, &QToolButton::clicked, this, [this, remove] {
            remove(m_fixed);
            rebuildChips();
            publish();
        });
        m_chips->addWidget(chip);
    };
    if (!m_fixed.application.isEmpty())
        add(tr("app: %1").arg(m_fixed.application),
            [](HistoryFilter &filter) { filter.application.clear(); });
    if (!m_fixed.author.isEmpty())
        add(tr("author: %1").arg(m_fixed.author),
            [](HistoryFilter &filter) { filter.author.clear(); });
    for (const QString &path : m_fixed.paths)
        add(tr("path: %1").arg(path),
            [path](HistoryFilter &filter) { filter.paths.removeOne(path); });
}

void HistoryFilterBar::publish()
{
    m_pause.stop();
    const HistoryFilter now = filter();
    if (now == m_told)
        return;
    m_told = now;
    Q_EMIT changed(now);
}

void HistoryFilterBar::setApplications(std::shared_ptr<const WorkspaceSnapshot> workspace)
{
    QStringList words;
    if (workspace) {
        for (const ApplicationConfig &application : workspace->config.applications)
            words.append(u"app:"_s + nameOf(application.name));
    }
    auto *const completer = new QCompleter(words, m_field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    // The field owns its completer and ends the one before.
    m_field->setCompleter(completer);
}

void HistoryFilterBar::addPath(const QString &path)
{
    if (!m_fixed.paths.contains(path))
        m_fixed.paths.append(path);
    rebuildChips();
    publish();
}

void HistoryFilterBar::setAuthor(const QString &author)
{
    m_fixed.author = author;
    rebuildChips();
    publish();
}

void HistoryFilterBar::clear()
{
    m_fixed = {};
    m_field->clear();
    rebuildChips();
    publish();
}

} // namespace driftgate
