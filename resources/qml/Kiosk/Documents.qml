// What somebody who is known may have: three documents, the hospitals, and whatever is done at a counter.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property DocumentsPage page
    property bool hasHospitals: false
    readonly property bool isWide: width > height

    // What to do for a document that the way of now does not unlock.
    readonly property var instead: ({
        id_card: qsTr("For this please use your ID card"),
        social_security_card: qsTr("For this please use your social-security card"),
        electronic_card: qsTr("For this please scan your electronic card"),
        typed: qsTr("For this please type your ID number")
    })

    Question {
        id: question
        x: Theme.margin
        y: sheet.isWide ? 32 : 64
        width: parent.width - 2 * x
        text: qsTr("What would you like to see?")
        help: qsTr("%1, %2").arg(sheet.page.name || qsTr("ID number")).arg(sheet.page.number)
    }
    Grid {
        id: doors
        x: Theme.margin
        y: question.y + question.height + (sheet.isWide ? 24 : 48)
        width: parent.width - 2 * x
        columns: !sheet.isWide ? 1 : Theme.care || Words.isEnglish ? 2 : 4
        spacing: 24
        readonly property int room: foot.y - 32 - y
        readonly property int lines: Math.ceil(4 / columns)
        readonly property int share: Math.floor((width - (columns - 1) * spacing) / columns)
        readonly property int tall: Math.min(sheet.isWide ? room : 264, Math.floor((room - (lines - 1) * spacing) / lines))

        Repeater {
            model: [
                { value: "statement", icon: "records", text: qsTr("My payments"), help: qsTr("Statement of rights and contributions") },
                { value: "coverage_proof", icon: "shield", text: qsTr("Proof of insurance"), help: qsTr("Which insurances, since when") },
                { value: "payment_details", icon: "money", text: qsTr("Payments by month"), help: qsTr("Of one insurance, every payment") }
            ]
            ChoiceCard {
                required property var modelData
                readonly property bool isAllowed: sheet.page.allowed.includes(modelData.value)
                objectName: "document." + modelData.value
                width: doors.share
                height: doors.tall
                isDoor: doors.columns === 4
                iconName: modelData.icon
                text: modelData.text
                help: isAllowed ? modelData.help : sheet.instead[sheet.page.unlocked_by[modelData.value]] ?? qsTr("At a counter: take a number")
                enabled: isAllowed
                onClicked: sheet.page.choose_document(modelData.value)
            }
        }
        ChoiceCard {
            objectName: "documents.items"
            width: doors.share
            height: doors.tall
            isDoor: doors.columns === 4
            iconName: "people"
            text: qsTr("Something else")
            help: qsTr("At a counter: take a number")
            onClicked: sheet.page.choose_items()
        }
    }
    Button {
        id: hospitals
        objectName: "documents.hospitals"
        visible: sheet.hasHospitals
        x: Theme.margin
        y: foot.y
        width: Math.floor((parent.width - 2 * Theme.margin - 24) / 2)
        height: foot.height
        iconName: "medical"
        text: qsTr("Find a hospital")
        help: qsTr("Designated hospitals, with address and telephone")
        onClicked: sheet.page.choose_hospitals()
    }
    Button {
        id: foot
        objectName: "documents.leave"
        anchors { right: parent.right; left: hospitals.visible ? hospitals.right : parent.left; bottom: parent.bottom; leftMargin: hospitals.visible ? 24 : Theme.margin; rightMargin: Theme.margin; bottomMargin: sheet.isWide ? 24 : 40 }
        height: sheet.isWide ? 104 : 128
        iconName: "leave"
        text: qsTr("I am done")
        help: qsTr("Nothing of yours stays here")
        onClicked: sheet.page.leave()
    }
}
