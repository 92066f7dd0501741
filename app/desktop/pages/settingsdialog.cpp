#include "desktop/pages/settingsdialog.h"

#include "desktop/widgets/buttons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace driftgate
{

namespace
{

QLabel *remark(const QString &text, QWidget *parent)
{
    auto *const label = makeMuted(text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

SettingsDialog::SettingsDialog(Session &session, Preferences &preferences, QWidget *parent)
    : PlainDialog(tr("Settings"), parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_cacheSize(makeMuted({}, this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setMinimumWidth(520);
    QVBoxLayout *const layout = content();
    layout->setSpacing(10);
    layout->addWidget(makeHeading(tr("Appearance"), this));
    layout->addWidget(appearance());
    layout->addSpacing(8);
    if (session.workspace()) {
        layout->addWidget(makeHeading(tr("This workspace, on this machine"), this));
        layout->addWidget(workspace());
        layout->addSpacing(8);
    }
    layout->addWidget(makeHeading(tr("Cache"), this));
    layout->addWidget(cache());
    layout->addStretch(1);
}

QWidget *SettingsDialog::appearance()
{
    auto *const out = new QWidget(this);
    auto *const form = new QFormLayout(out);
    form->setContentsMargins(0, 0, 0, 0);
    auto *const theme = new QComboBox(out);
    theme->setObjectName(QStringLiteral("theme"));
    theme->addItems({tr("As the system has it"), tr("Light"), tr("Dark")});
    theme->setCurrentIndex(static_cast<int>(m_preferences.theme()));
    connect(theme, &QComboBox::activated, this,
            [this](int index) { m_preferences.setTheme(static_cast<Preferences::Theme>(index)); });
    form->addRow(tr("&Theme"), theme);
    auto *const size = new QSpinBox(out);
    size->setObjectName(QStringLiteral("fontSize"));
    size->setRange(7, 24);
    size->setSpecialValueText(tr("the system's"));
    size->setSuffix(tr(" pt"));
    size->setValue(m_preferences.fontSize() == 0 ? 7 : m_preferences.fontSize());
    connect(size, &QSpinBox::valueChanged, this,
            [this](int points) { m_preferences.setFontSize(points == 7 ? 0 : points); });
    form->addRow(tr("&Font size"), size);
    auto *const context = new QSpinBox(out);
    context->setObjectName(QStringLiteral("zoom"));
    context->setRange(-6, 12);
    context->setValue(m_preferences.diffZoom());
    connect(context, &QSpinBox::valueChanged, this,
            [this](int steps) { m_preferences.setDiffZoom(steps); });
    form->addRow(tr("Size of &differences"), context);
    return out;
}

QWidget *SettingsDialog::workspace()
{
    const QString where = m_session.workspace()->where;
    auto *const out = new QWidget(this);
    auto *const box = new QVBoxLayout(out);
    box->setContentsMargins(0, 0, 0, 0);
    auto *const remote = new QCheckBox(tr("Allow &remote bases"), out);
    remote->setObjectName(QStringLiteral("remoteBases"));
    remote->setChecked(m_preferences.remoteBasesAllowed(where));
    connect(remote, &QCheckBox::toggled, this, [this, where](bool allowed) {
        m_preferences.setRemoteBasesAllowed(where, allowed);
        m_session.setRemoteBasesAllowed(allowed);
    });
    box->addWidget(remote);
    box->addWidget(remark(tr("Kustomizations may then fetch what they name from the network. "
                             "Allow it only for a repository you trust."),
                          out));
    return out;
}

QWidget *SettingsDialog::cache()
{
    auto *const out = new QWidget(this);
    auto *const box = new QVBoxLayout(out);
    box->setContentsMargins(0, 0, 0, 0);
    auto *const row = new QHBoxLayout;
    auto *const clear = makeButton(tr("&Clear"), out);
    clear->setObjectName(QStringLiteral("clearCache"));
    m_cacheSize->setText(tr("Being measured…"));
    row->addWidget(m_cacheSize);
    row->addWidget(clear);
    row->addStretch(1);
    box->addLayout(row);
    box->addWidget(remark(
        tr("Rendered manifests and the index of the history, in %1. It can always be cleared; "
           "what is needed is made again.")
            .arg(QDir::toNativeSeparators(
                QString::fromStdString(m_session.environment().cacheDir.string()))),
        out));
    connect(clear, &QPushButton::clicked, &m_session, &Session::clearCache);
    connect(&m_session, &Session::cacheMeasured, m_cacheSize,
            [this](qint64 bytes) { m_cacheSize->setText(QLocale().formattedDataSize(bytes)); });
    m_session.measureCache();
    return out;
}

} // namespace driftgate
